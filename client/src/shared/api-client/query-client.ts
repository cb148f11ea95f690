import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, OfflineError } from './problem.js';

const MAX_RETRIES = 2;
const MAX_WAIT_MS = 30_000;

/** Only what may pass by itself is tried again: no network, or a failure on the other side. */
export function isPassing(error: unknown): boolean {
  return error instanceof OfflineError || (error instanceof ApiProblem && error.status >= 500);
}

/** The service says when to come back (`Retry-After`); else we wait a little longer each time. */
export function retryDelay(attempt: number, error: unknown): number {
  if (error instanceof ApiProblem && error.retryAfterSeconds !== undefined) {
    return Math.min(error.retryAfterSeconds * 1000, MAX_WAIT_MS);
  }
  return Math.min(1000 * 2 ** attempt, MAX_WAIT_MS);
}

interface Settings {
  /** Called when the session is over; the app goes to sign-in with the way back. */
  readonly onSignedOut: () => void;
  readonly retries?: number;
}

/** The one cache of the client, with its rules for trying again and for lost sessions. */
export function createQueryClient({ onSignedOut, retries = MAX_RETRIES }: Settings): QueryClient {
  const watch = (error: unknown): void => {
    if (error instanceof ApiProblem && error.code === 'not-signed-in') onSignedOut();
    // The browser knows of its own network only; that the service is gone shows when nobody answers.
    if (error instanceof OfflineError) onlineManager.setOnline(false);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        // Ask once even without a connection: a screen then says so instead of waiting for ever.
        networkMode: 'offlineFirst',
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        // Without a connection a screen says so at once; it asks again when the connection is back.
        retry: (count, error) => count < retries && isPassing(error) && onlineManager.isOnline(),
        retryDelay,
      },
      mutations: { retry: false },
    },
  });
}
