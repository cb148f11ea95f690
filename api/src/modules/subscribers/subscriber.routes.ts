import { addSubscriber, eraseSubscriber, listSubscribers } from '@altavoz/contracts/subscribers';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentSubscriber } from './subscriber.presenter.js';
import type { SubscriberService } from './subscriber.service.js';

export function subscriberRoutes(service: SubscriberService): Route[] {
  return [
    route(listSubscribers, async ({ actor, query }) =>
      presentPage(await service.page(actor, query, query), presentSubscriber),
    ),
    route(addSubscriber, async ({ actor, body }) => presentSubscriber(await service.invite(actor, body))),
    route(eraseSubscriber, async ({ actor, params, version }) => {
      await service.erase(actor, params.subscriberId, version);
    }),
  ];
}
