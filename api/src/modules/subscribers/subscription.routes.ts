import {
  confirm,
  confirmPage as confirmPageEndpoint,
  subscribe,
  subscribePage as subscribePageEndpoint,
  unsubscribe,
  unsubscribePage as unsubscribePageEndpoint,
} from '@altavoz/contracts/public';
import { AppError } from '../../platform/app-error.js';
import { page } from '../../platform/http/answer.js';
import type { Limit, Route } from '../../platform/http/route.js';
import { publicRoute } from '../../platform/http/route.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Organization } from '../organization/organization.model.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { subscriptionFailures } from './subscription-failures.js';
import type { Subscription, SubscriptionService } from './subscription.service.js';
import type { SubscriptionTokens } from './subscription-tokens.js';
import {
  askedPage,
  backPage,
  confirmedPage,
  confirmPage,
  leavePage,
  leftPage,
  subscribePage,
} from './subscription-pages.js';

interface Dependencies {
  readonly subscriptions: SubscriptionService;
  readonly lists: ListService;
  readonly organizations: OrganizationService;
  readonly tokens: SubscriptionTokens;
}

const HOUR = 3_600_000;
/** An office behind one address subscribes its people; a robot does not subscribe the town. */
const LIMIT: Limit = { max: 60, windowMs: HOUR };

const expired = () =>
  new AppError('link-expired', { detail: 'The link is old, used up or not one of ours.' });

/** Pages for readers, without session: what they may do follows from the link in their mail. */
export function subscriptionRoutes({ subscriptions, lists, organizations, tokens }: Dependencies): Route[] {
  const organization = async (): Promise<Organization> => {
    const found = await organizations.first();
    if (!found) throw new AppError('not-found');
    return found;
  };
  const listAt = async (slug: string): Promise<{ organization: Organization; list: List }> => {
    const owner = await organization();
    const list = await lists.bySlug({ organizationId: owner.id }, slug);
    // An internal list has no page: who is on it is decided in the house (N11).
    if (!list || list.kind === 'internal') {
      throw new AppError('not-found', { detail: 'There is no list here.' });
    }
    return { organization: owner, list };
  };
  const failures = subscriptionFailures({ subscriptions, lists, organizations });
  const ownerOf = ({ organizationId }: { organizationId: string }) => organizations.get({ organizationId });

  const frame = async (subscription: Subscription) => ({
    language: subscription.subscriber.language,
    organization: await ownerOf(subscription),
    list: subscription.list,
  });
  const preferencesOf = ({ organizationId, subscriber }: Subscription) =>
    new URL(tokens.preferencesUrl({ organizationId, subscriberId: subscriber.id })).pathname;
  const left = async (subscription: Subscription) =>
    page(
      leftPage({
        ...(await frame(subscription)),
        undo: subscriptions.canUndo(subscription),
        preferences: preferencesOf(subscription),
      }),
    );
  const nothingLeft = async (target: { organizationId: string }) => {
    const owner = await ownerOf(target);
    return page(leftPage({ language: owner.language, organization: owner, undo: false }));
  };

  return [
    publicRoute(
      subscribePageEndpoint,
      async ({ params, context }) => {
        const { organization: owner, list } = await listAt(params.list);
        return page(
          subscribePage({ organization: owner, list, language: context.language ?? list.language }),
        );
      },
      { failurePage: failures.subscribe },
    ),
    publicRoute(
      subscribe,
      async ({ params, body, context }) => {
        const { organization: owner, list } = await listAt(params.list);
        const language = body.language ?? context.language ?? list.language;
        // A filled trap is a robot: it gets the same answer and nothing happens.
        if (body.website === '') {
          const { email, name } = body;
          await subscriptions.ask(list, { email, name, language, source: 'page' }, context.requestId);
        }
        return page(askedPage({ organization: owner, list, language }));
      },
      { limits: [LIMIT], failurePage: failures.subscribe },
    ),
    publicRoute(
      confirmPageEndpoint,
      async ({ params }) => {
        const subscription = await subscriptions.toConfirm(params.token);
        if (!subscription) throw expired();
        const { email, status, consent } = subscription.subscriber;
        if (status === 'active') return page(confirmedPage(await frame(subscription)));
        return page(confirmPage({ ...(await frame(subscription)), email, consentText: consent.text }));
      },
      { failurePage: failures.confirm },
    ),
    publicRoute(
      confirm,
      async ({ params, context }) => {
        const subscription = await subscriptions.confirm(params.token, context.requestId);
        if (!subscription) throw expired();
        return page(confirmedPage(await frame(subscription)));
      },
      { failurePage: failures.confirm },
    ),
    publicRoute(
      unsubscribePageEndpoint,
      async ({ params }) => {
        const target = await subscriptions.toUnsubscribe(params.token);
        if (!target) throw expired();
        const { subscription } = target;
        if (!subscription) return nothingLeft(target);
        const { email, status } = subscription.subscriber;
        return status === 'unsubscribed'
          ? left(subscription)
          : page(
              leavePage({ ...(await frame(subscription)), email, preferences: preferencesOf(subscription) }),
            );
      },
      { failurePage: failures.unsubscribe },
    ),
    publicRoute(
      unsubscribe,
      async ({ params, body, context }) => {
        const target = await subscriptions.toUnsubscribe(params.token);
        if (!target) throw expired();
        const { subscription } = target;
        if (!subscription) return nothingLeft(target);
        if (body.undo !== 'yes')
          return left(await subscriptions.unsubscribe(subscription, context.requestId));
        const back = await subscriptions.undo(subscription, context.requestId);
        return back.subscriber.status === 'active' ? page(backPage(await frame(back))) : left(back);
      },
      { failurePage: failures.unsubscribe },
    ),
  ];
}
