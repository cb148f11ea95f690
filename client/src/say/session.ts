import type { getMe } from '@altavoz/contracts/auth';
import { csrfToken, setCsrfToken } from '../shared/api-client/csrf-token.js';
import { call } from '../shared/api-client/request.js';

/** Asks for what every change has to carry; once, and only when something is changed: reading needs none. */
export async function readyToChange(): Promise<void> {
  if (csrfToken() !== undefined) return;
  setCsrfToken((await call<typeof getMe>('GET /auth/me')).csrfToken);
}
