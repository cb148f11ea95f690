import type { getMe, logout } from '@altavoz/contracts/auth';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { Role } from '@altavoz/domain/accounts/role';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { setCsrfToken } from '../api-client/csrf-token.js';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { forgetSay } from './forget-say.js';
import { forgetDrafts } from '../forms/draft-store.js';

/** Who is signed in, for which organization, and what that allows. */
export type Session = OutputOf<typeof getMe>;

/** Asks who is signed in; fails with `not-signed-in` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await call<typeof getMe>('GET /auth/me', { signal });
    setCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: 5 * 60_000,
});

/** The session, or undefined outside the signed-in part. */
export function useSession(): Session | undefined {
  return useQuery({ ...sessionQuery, enabled: false }).data;
}

/** Whether the signed-in person has one of these roles; use the sets of `@altavoz/contracts/access`. */
export function useMay(roles: readonly Role[]): boolean {
  const role = useSession()?.user.role;
  return role !== undefined && roles.includes(role);
}

/** Ends the session on this device. */
export async function signOut(): Promise<void> {
  await call<typeof logout>('POST /auth/logout');
  await forgetSay();
  setCsrfToken(undefined);
  forgetDrafts();
}
