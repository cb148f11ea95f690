import { join } from 'node:path';
import { spawnServer } from '@altavoz/embedded-mongo/spawn';
import { ConfigError } from '../config/config.js';
import type { Logger } from '../observability/logger.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** The embedded database in a process of its own. */
export interface EmbeddedServer {
  readonly uri: string;
  /** Of the process that runs now. */
  readonly pid: number;
  close(): Promise<void>;
}

/**
 * Starts the embedded database and starts it again whenever it ends by itself. The address stays the same, so the
 * driver finds it again without being told.
 */
export async function startEmbeddedServer(dataDir: string, log: Logger): Promise<EmbeddedServer> {
  const options = { path: join(dataDir, 'database'), socketPath: join(dataDir, 'database.sock') };
  let child = await spawnServer(options).catch((error: unknown) => {
    throw new ConfigError(sentenceOf(error));
  });
  let closing = false;
  let restart: Promise<void> = Promise.resolve();

  const watch = () => {
    child.onExit(() => {
      if (closing) return;
      log.error({ event: 'database-ended' }, 'The embedded database ended; starting it again');
      restart = again();
    });
  };

  const again = async () => {
    for (let pause = FIRST_PAUSE_MS; !closing; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (closing) return;
      try {
        child = await spawnServer(options);
        watch();
        log.info({ event: 'database-back' }, 'The embedded database is back');
        return;
      } catch (error) {
        log.error({ event: 'database-restart-failed', err: error }, 'The embedded database does not start');
      }
    }
  };

  watch();
  return {
    uri: child.uri,
    get pid() {
      return child.pid;
    },
    async close() {
      closing = true;
      await restart;
      await child.close();
    },
  };
}

/** The database says in one sentence why it does not start, for example that another process has its directory. */
function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
