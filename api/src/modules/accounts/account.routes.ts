import * as auth from '@altavoz/contracts/auth';
import * as users from '@altavoz/contracts/users';
import type { Limit, Route } from '../../platform/http/route.js';
import { publicRoute, route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentInvitation, presentMe, presentSessions, presentUser } from './account.presenter.js';
import type { InvitationService } from './invitation.service.js';
import type { SignInService } from './sign-in.service.js';
import type { UserService } from './user.service.js';

interface Services {
  readonly signIn: SignInService;
  readonly people: UserService;
  readonly invitations: InvitationService;
}

const QUARTER_MS = 15 * 60_000;
/** Guessing is slowed by address and by account, so that neither many addresses nor many accounts help. */
const GUESSES: readonly Limit[] = [
  { max: 50, windowMs: QUARTER_MS, onlyFailed: true },
  { max: 10, windowMs: QUARTER_MS, onlyFailed: true, key: accountOf },
];

export function accountRoutes({ signIn, people, invitations }: Services): Route[] {
  return [
    publicRoute(
      auth.login,
      async ({ body, context }) => {
        const me = await signIn.signIn(body.email, body.password, context.session);
        return presentMe(me, context.session.csrfToken());
      },
      { limits: GUESSES },
    ),
    route(auth.logout, async ({ context }) => context.session.end()),
    route(auth.getMe, async ({ actor, context }) =>
      presentMe(await signIn.me(actor, actor.userId), context.session.csrfToken()),
    ),
    route(auth.updateMe, async ({ actor, body, context }) =>
      presentMe(await signIn.updateMe(actor, body), context.session.csrfToken()),
    ),
    route(
      auth.changePassword,
      async ({ actor, body, context }) =>
        signIn.changePassword(actor, body.current, body.next, context.session.id),
      { limits: [{ max: 10, windowMs: QUARTER_MS, onlyFailed: true }] },
    ),
    route(auth.listSessions, async ({ actor, context }) =>
      presentSessions(await signIn.sessionsOf(actor), context.session.id),
    ),
    route(auth.endSession, async ({ actor, params }) => signIn.endSession(actor, params.sessionId)),
    publicRoute(auth.getInvitation, async ({ params }) => {
      const { user, organization } = await invitations.read(params.token);
      return presentInvitation(user, organization);
    }),
    publicRoute(
      auth.acceptInvitation,
      async ({ params, body, context }) => {
        const me = await invitations.accept(params.token, body, context.session);
        return presentMe(me, context.session.csrfToken());
      },
      { limits: [{ max: 20, windowMs: QUARTER_MS, onlyFailed: true }] },
    ),
    route(users.listUsers, async ({ actor, query }) =>
      presentPage(await people.list(actor, query), (user) => presentUser(user, actor)),
    ),
    route(users.inviteUser, async ({ actor, body }) =>
      presentUser(await invitations.invite(actor, body), actor),
    ),
    route(users.resendInvitation, async ({ actor, params }) => invitations.resend(actor, params.userId)),
    route(users.updateUser, async ({ actor, params, body, version }) =>
      presentUser(await people.update(actor, params.userId, version, body), actor),
    ),
  ];
}

/** The body is not validated yet when limits are counted. */
function accountOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('email' in body)) return null;
  return typeof body.email === 'string' ? body.email.trim().toLowerCase().slice(0, 254) : null;
}
