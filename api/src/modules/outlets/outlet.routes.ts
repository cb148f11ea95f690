import {
  createOutlet,
  createRateCard,
  listOutlets,
  listRateCards,
  removeOutlet,
  updateOutlet,
} from '@altavoz/contracts/outlets';
import { route, type Route } from '../../platform/http/route.js';
import { presentOutlet, presentRateCard } from './outlet.presenter.js';
import type { OutletService } from './outlet.service.js';

export function outletRoutes(outlets: OutletService): Route[] {
  return [
    route(listOutlets, async ({ actor, query }) => {
      const { items, nextCursor } = await outlets.page(actor, query);
      return { items: items.map(presentOutlet), nextCursor };
    }),
    route(createOutlet, async ({ actor, body }) => presentOutlet(await outlets.create(actor, body))),
    route(updateOutlet, async ({ actor, params, version, body }) =>
      presentOutlet(await outlets.update(actor, params.outletId, version, body)),
    ),
    route(removeOutlet, ({ actor, params, version }) => outlets.remove(actor, params.outletId, version)),
    route(listRateCards, async ({ actor, params }) => ({
      items: (await outlets.cards(actor, params.outletId)).map(presentRateCard),
    })),
    route(createRateCard, async ({ actor, params, body }) =>
      presentRateCard(await outlets.addCard(actor, params.outletId, body)),
    ),
  ];
}
