import { AppError } from './platform/app-error.js';
import { ConfigError } from './platform/config/config.js';
import type { RunningService } from './run-service.js';

/** A process that may be asked to end at any time. */
interface Ending {
  /** Does it, unless the end comes first: what then fails, fails because everything is being closed. */
  unless(work: () => Promise<void>): Promise<void>;
}

/** Ends the process cleanly on the first signal; a second one while it drains is part of the same wish. */
export function endOnSignals(running: RunningService): Ending {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    running.log.info({ event: 'stopping' }, 'Stopping');
    running.stop().then(
      () => {
        running.log.info({ event: 'stopped' }, 'Stopped');
        process.exit(0);
      },
      (error: unknown) => {
        running.log.error({ event: 'stop-failed', err: error }, 'Something did not close');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  return {
    async unless(work) {
      try {
        await work();
      } catch (error) {
        if (!ending) throw error;
        running.log.info({ event: 'start-interrupted' }, 'Asked to stop before the start was complete');
      }
    },
  };
}

/** A start that fails says why in one line; only what nobody foresaw shows where it happened. */
export async function mainOf(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof AppError) return error.message;
  if (error instanceof Error && /ServerSelection|MongoNetwork/.test(error.name)) {
    return 'The database does not answer; check MONGODB_URI and that the server runs.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
