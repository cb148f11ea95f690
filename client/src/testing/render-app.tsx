import type { Role } from '@altavoz/domain/accounts/role';
import type { Language } from '@altavoz/domain/shared/language';
import { onlineManager, type QueryClient } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { featureWords } from '../app/feature-words.js';
import { Providers } from '../app/providers.js';
import { createAppRouter, type AppRouter } from '../app/router.js';
import { leaveToSignIn } from '../app/sign-in-redirect.js';
import { setCsrfToken } from '../shared/api-client/csrf-token.js';
import { createQueryClient } from '../shared/api-client/query-client.js';
import { createI18n } from '../shared/i18n/i18n.js';
import { sessionQuery } from '../shared/session/session.js';
import { Toaster } from '../shared/ui/toast.js';
import { UndoBar } from '../shared/ui/undo-bar.js';
import { CAMPAIGN_ID, sampleCampaign, sampleSession, sampleToday } from './samples.js';
import { problem, stubApi, type StubbedApi, type StubbedRoutes } from './stub-api.js';

interface RenderOptions {
  readonly api?: StubbedRoutes;
  readonly language?: Language;
  /** Who is signed in; `null` for nobody. */
  readonly role?: Role | null;
}

interface Rendered {
  readonly user: UserEvent;
  readonly api: StubbedApi;
  readonly queryClient: QueryClient;
}

function answersFor(role: Role | null): StubbedRoutes {
  return {
    'GET /auth/me': role === null ? problem(401, 'not-signed-in') : sampleSession(role),
    'GET /campaigns': { items: [sampleCampaign()], nextCursor: null },
    'GET /campaigns/:campaignId': sampleCampaign(),
    'GET /campaigns/:campaignId/today': sampleToday(),
    'GET /campaigns/:campaignId/checks': { items: [] },
  };
}

/** The whole application at an address, with its real providers, shell and router; only `fetch` is answered here. */
export async function renderApp(
  url: string,
  options: RenderOptions = {},
): Promise<Rendered & { readonly router: AppRouter }> {
  const { role = 'lead', language = 'es' } = options;
  const api = stubApi({ ...answersFor(role), ...options.api });
  setCsrfToken(undefined);
  onlineManager.setOnline(true);
  const i18n = await createI18n(featureWords, language);
  const queryClient = createQueryClient({
    onSignedOut: () => leaveToSignIn(router, queryClient),
    retries: 0,
  });
  const router: AppRouter = createAppRouter(
    { queryClient, i18n },
    createMemoryHistory({ initialEntries: [url] }),
  );
  render(
    <Providers queryClient={queryClient} i18n={i18n} test>
      <RouterProvider router={router} />
    </Providers>,
    // What a boundary caught is on screen, where the test looks at it.
    { onCaughtError: () => undefined },
  );
  return { user: userEvent.setup(), api, queryClient, router };
}

/** The address of a room of the sample campaign: `room('budget')`. */
export const room = (path: string): string => `/c/${CAMPAIGN_ID}/${path}`;

/** One component with the real providers, inside the sample campaign's address, with notices and undo. */
export async function renderWith(ui: ReactNode, options: RenderOptions = {}): Promise<Rendered> {
  const { role = 'lead', language = 'es' } = options;
  const api = stubApi({ ...answersFor(role), ...options.api });
  const i18n = await createI18n(featureWords, language);
  const queryClient = createQueryClient({ onSignedOut: () => undefined, retries: 0 });
  if (role !== null) {
    const session = sampleSession(role);
    queryClient.setQueryData(sessionQuery.queryKey, session);
    setCsrfToken(session.csrfToken);
  }
  const root = createRootRoute({ component: Outlet });
  const anywhere = createRoute({
    getParentRoute: () => root,
    path: '/c/$campaignId/$',
    component: () => (
      <>
        {ui}
        <Toaster />
        <UndoBar />
      </>
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: [room('today')] }),
  });
  render(
    <Providers queryClient={queryClient} i18n={i18n} test>
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByRole('region', { name: language === 'es' ? 'Avisos' : 'Notices' });
  return { user: userEvent.setup(), api, queryClient };
}
