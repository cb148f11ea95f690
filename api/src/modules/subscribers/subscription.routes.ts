import {
  confirm,
  confirmPage as confirmPageEndpoint,
  subscribe,
  subscribePage as subscribePageEndpoint,
  unsubscribe,
  unsubscribePage as unsubscribePageEndpoint,
} from '@altavoz/contracts/public';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import { page } from '../../platform/http/answer.js';
import type { Limit, Route } from '../../platform/http/route.js';
import { publicRoute } from '../../platform/http/route.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Organization } from '../organization/organization.model.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { Subscription, SubscriptionService } from './subscription.service.js';
import {
  askedPage,
  backPage,
  confirmedPage,
  confirmPage,
  expiredPage,
  leavePage,
  leftPage,
  missingPage,
  subscribePage,
} from './subscription-pages.js';

interface Dependencies {
  readonly subscriptions: SubscriptionService;
  readonly lists: ListService;
  readonly organizations: OrganizationService;
}

const HOUR = 3_600_000;
/** An office behind one address subscribes its people; a robot does not subscribe the town. */
const LIMIT: Limit = { max: 60, windowMs: HOUR };

/** Pages for readers, without session: what they may do follows from the link in their mail. */
export function subscriptionRoutes({ subscriptions, lists, organizations }: Dependencies): Route[] {
  const organization = async (): Promise<Organization> => {
    const found = await organizations.first();
    if (!found) throw new AppError('not-found');
    return found;
  };
  const listAt = async (slug: string): Promise<{ organization: Organization; list: List | null }> => {
    const owner = await organization();
    return { organization: owner, list: await lists.bySlug({ organizationId: owner.id }, slug) };
  };
  const ownerOf = ({ organizationId }: { organizationId: string }) => organizations.get({ organizationId });

  const missing = (owner: Organization, language?: Language) =>
    page(missingPage({ language: language ?? owner.language, organization: owner }), 404);
  const expired = async () => {
    const owner = await organization();
    return page(expiredPage({ language: owner.language, organization: owner }), 410);
  };
  const frame = async (subscription: Subscription) => ({
    language: subscription.subscriber.language,
    organization: await ownerOf(subscription),
    list: subscription.list,
  });
  const left = async (subscription: Subscription) =>
    page(leftPage({ ...(await frame(subscription)), undo: subscriptions.canUndo(subscription) }));
  const nothingLeft = async (target: { organizationId: string }) => {
    const owner = await ownerOf(target);
    return page(leftPage({ language: owner.language, organization: owner, undo: false }));
  };

  return [
    publicRoute(subscribePageEndpoint, async ({ params, query }) => {
      const { organization: owner, list } = await listAt(params.list);
      if (!list) return missing(owner, query.language);
      return page(subscribePage({ organization: owner, list, language: query.language ?? list.language }));
    }),
    publicRoute(
      subscribe,
      async ({ params, query, body, context }) => {
        const { organization: owner, list } = await listAt(params.list);
        const language = body.language ?? query.language ?? list?.language ?? owner.language;
        if (!list) return missing(owner, language);
        // A filled trap is a robot: it gets the same answer and nothing happens.
        if (body.website === '') {
          const { email, name } = body;
          await subscriptions.ask(list, { email, name, language, source: 'page' }, context.requestId);
        }
        return page(askedPage({ organization: owner, list, language }));
      },
      { limits: [LIMIT] },
    ),
    publicRoute(confirmPageEndpoint, async ({ params }) => {
      const subscription = await subscriptions.toConfirm(params.token);
      if (!subscription) return expired();
      const { email, status, consent } = subscription.subscriber;
      if (status === 'active') return page(confirmedPage(await frame(subscription)));
      return page(confirmPage({ ...(await frame(subscription)), email, consentText: consent.text }));
    }),
    publicRoute(confirm, async ({ params, context }) => {
      const subscription = await subscriptions.confirm(params.token, context.requestId);
      return subscription ? page(confirmedPage(await frame(subscription))) : expired();
    }),
    publicRoute(unsubscribePageEndpoint, async ({ params }) => {
      const target = await subscriptions.toUnsubscribe(params.token);
      if (!target) return expired();
      const { subscription } = target;
      if (!subscription) return nothingLeft(target);
      const { email, status } = subscription.subscriber;
      return status === 'unsubscribed'
        ? left(subscription)
        : page(leavePage({ ...(await frame(subscription)), email }));
    }),
    publicRoute(unsubscribe, async ({ params, body, context }) => {
      const target = await subscriptions.toUnsubscribe(params.token);
      if (!target) return expired();
      const { subscription } = target;
      if (!subscription) return nothingLeft(target);
      if (body.undo !== 'yes') return left(await subscriptions.unsubscribe(subscription, context.requestId));
      const back = await subscriptions.undo(subscription, context.requestId);
      return back.subscriber.status === 'active' ? page(backPage(await frame(back))) : left(back);
    }),
  ];
}
