import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import type { i18n as I18n } from 'i18next';
import { isProblem } from '../shared/api-client/problem.js';
import { campaignsQuery } from '../shared/session/campaign.js';
import { lastCampaignId, rememberCampaign } from '../shared/session/last-campaign.js';
import { sessionQuery } from '../shared/session/session.js';
import { PageSkeleton } from '../shared/ui/skeleton.js';
import { arriving, wordsOf } from './room-parts.js';
import { firstRoom } from './rooms.js';
import { NoCampaign } from './screens/no-campaign.js';
import { NotFound, NotFoundAnywhere } from './screens/not-found.js';
import { RouteFailed } from './screens/route-failed.js';
import { Shell } from './shell/shell.js';

interface RouterContext {
  readonly queryClient: QueryClient;
  readonly i18n: I18n;
}

/** Filters live in the address as plain text; each screen reads its own with `useSearchState`. */
export type RoomSearch = Readonly<Record<string, string>>;

function roomSearch(search: Record<string, unknown>): RoomSearch {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundAnywhere });

/** Only an address of this site is a way back; anything else would be an open redirect. */
export function wayBack(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { return?: string } => {
    const back = wayBack(search['return']);
    return back === undefined ? {} : { return: back };
  },
  loader: wordsOf('accounts'),
  component: lazyRouteComponent(arriving(() => import('../features/accounts/sign-in-screen.js'))),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  loader: wordsOf('accounts'),
  component: lazyRouteComponent(arriving(() => import('../features/accounts/invitation-screen.js'))),
});

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery);
      return { session };
    } catch (error) {
      if (!isProblem(error, 'not-signed-in')) throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { return: location.href } });
    }
  },
  component: Shell,
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { items } = await context.queryClient.ensureQueryData(campaignsQuery);
    const last = lastCampaignId();
    const chosen =
      items.find(({ id }) => id === last) ?? items.find(({ status }) => status === 'active') ?? items[0];
    if (chosen === undefined) return;
    const room = firstRoom(context.session.user.role);
    throw redirect({ to: `/c/$campaignId/${room}`, params: { campaignId: chosen.id }, replace: true });
  },
  loader: wordsOf('settings'),
  component: NoCampaign,
});

const mailboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mailbox',
  validateSearch: roomSearch,
  loader: wordsOf('mailbox'),
  component: lazyRouteComponent(arriving(() => import('../features/mailbox/mailbox-screen.js'))),
});

const campaignRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/c/$campaignId',
  beforeLoad: ({ params }) => rememberCampaign(params.campaignId),
});

const campaignHomeRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/',
  beforeLoad: ({ params, context }) => {
    const room = firstRoom(context.session.user.role);
    throw redirect({ to: `/c/$campaignId/${room}`, params, replace: true });
  },
});

const todayRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/today',
  validateSearch: roomSearch,
  loader: wordsOf('today'),
  component: lazyRouteComponent(arriving(() => import('../features/today/today-screen.js'))),
});

const checksRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/checks',
  validateSearch: roomSearch,
  loader: wordsOf('checks'),
  component: lazyRouteComponent(arriving(() => import('../features/checks/checks-screen.js'))),
});

const calendarRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/calendar',
  validateSearch: roomSearch,
  loader: wordsOf('calendar'),
  component: lazyRouteComponent(arriving(() => import('../features/calendar/calendar-screen.js'))),
});

const strategyRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/strategy',
  validateSearch: roomSearch,
  loader: wordsOf('strategy'),
  component: lazyRouteComponent(arriving(() => import('../features/strategy/strategy-screen.js'))),
});

const messagesRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/messages',
  validateSearch: roomSearch,
  loader: wordsOf('messages'),
  component: lazyRouteComponent(arriving(() => import('../features/messages/messages-screen.js'))),
});

const tacticsRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/tactics',
  validateSearch: roomSearch,
  loader: wordsOf('tactics'),
  component: lazyRouteComponent(arriving(() => import('../features/tactics/tactics-screen.js'))),
});

const budgetRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/budget',
  validateSearch: roomSearch,
  loader: wordsOf('budget'),
  component: lazyRouteComponent(arriving(() => import('../features/budget/budget-screen.js'))),
});

const freePressRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/free-press',
  validateSearch: roomSearch,
  loader: wordsOf('free-press'),
  component: lazyRouteComponent(arriving(() => import('../features/free-press/free-press-screen.js'))),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/indicators',
  validateSearch: roomSearch,
  loader: wordsOf('indicators'),
  component: lazyRouteComponent(arriving(() => import('../features/indicators/indicators-screen.js'))),
});

const bulletinsRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/bulletins',
  validateSearch: roomSearch,
  loader: wordsOf('bulletins'),
  component: lazyRouteComponent(arriving(() => import('../features/bulletins/bulletins-screen.js'))),
});

const bulletinRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/bulletins/$bulletinId',
  validateSearch: roomSearch,
  loader: wordsOf('bulletins'),
  component: lazyRouteComponent(arriving(() => import('../features/bulletins/bulletin-screen.js'))),
});

const reportsRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/reports',
  validateSearch: roomSearch,
  loader: wordsOf('reports'),
  component: lazyRouteComponent(arriving(() => import('../features/reports/reports-screen.js'))),
});

const peopleRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/people',
  validateSearch: roomSearch,
  loader: wordsOf('people'),
  component: lazyRouteComponent(arriving(() => import('../features/people/people-screen.js'))),
});

const settingsRoute = createRoute({
  getParentRoute: () => campaignRoute,
  path: '/settings',
  validateSearch: roomSearch,
  loader: wordsOf('settings'),
  component: lazyRouteComponent(arriving(() => import('../features/settings/settings-screen.js'))),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  signedInRoute.addChildren([
    homeRoute,
    mailboxRoute,
    campaignRoute.addChildren([
      campaignHomeRoute,
      todayRoute,
      checksRoute,
      calendarRoute,
      strategyRoute,
      messagesRoute,
      tacticsRoute,
      budgetRoute,
      freePressRoute,
      indicatorsRoute,
      bulletinsRoute,
      bulletinRoute,
      reportsRoute,
      peopleRoute,
      settingsRoute,
    ]),
  ]),
]);

const parseSearch = (text: string): RoomSearch => Object.fromEntries(new URLSearchParams(text));

function stringifySearch(search: Record<string, unknown>): string {
  const text = new URLSearchParams(roomSearch(search)).toString();
  return text === '' ? '' : `?${text}`;
}

/** The addresses of the client; `history` is given by tests. */
export function createAppRouter(context: RouterContext, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context,
    // Plain text both ways: what one reads in the address bar is what was chosen.
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteFailed,
    defaultNotFoundComponent: NotFound,
    // The lists scroll inside the sheet and keep their place while mounted; the window never scrolls.
    scrollRestoration: false,
    ...(history === undefined ? {} : { history }),
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
