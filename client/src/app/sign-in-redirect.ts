import type { QueryClient } from '@tanstack/react-query';
import { setCsrfToken } from '../shared/api-client/csrf-token.js';
import type { AppRouter } from './router.js';

/** The session is over: forget what was read and go to sign-in, with the way back. */
export function leaveToSignIn(router: AppRouter, queryClient: QueryClient): void {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname.startsWith('/invitation/')) return;
  setCsrfToken(undefined);
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { return: href } });
}
