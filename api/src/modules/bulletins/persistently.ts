import { AppError } from '../../platform/app-error.js';

const PATIENCE_MS = 60_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/**
 * Asks again while the database is away, for a minute. Only for work that bears being asked twice; with a signal it
 * gives up as soon as the service stops.
 */
export async function persistently<R>(work: () => Promise<R>, signal?: AbortSignal): Promise<R> {
  const begun = performance.now();
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      const away = error instanceof AppError && error.code === 'unavailable';
      if (!away || signal?.aborted || performance.now() - begun > PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
