import { createList, listLists, updateList } from '@altavoz/contracts/lists';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import { presentList } from './list.presenter.js';
import type { ListService } from './list.service.js';

export function listRoutes(lists: ListService, subscribers: SubscriberService): Route[] {
  return [
    route(listLists, async ({ actor, query }) => {
      const { items, nextCursor } = await lists.page(actor, query);
      const counts = await subscribers.countsOf(
        actor,
        items.map(({ id }) => id),
      );
      return { items: items.map((list) => presentList(list, counts(list.id))), nextCursor };
    }),
    route(createList, async ({ actor, body }) => {
      const list = await lists.create(actor, body);
      const counts = await subscribers.countsOf(actor, [list.id]);
      return presentList(list, counts(list.id));
    }),
    route(updateList, async ({ actor, params, version, body }) => {
      const list = await lists.update(actor, params.listId, version, body);
      const counts = await subscribers.countsOf(actor, [list.id]);
      return presentList(list, counts(list.id));
    }),
  ];
}
