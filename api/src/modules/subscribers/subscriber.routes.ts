import { listGrowth } from '@altavoz/contracts/lists';
import {
  addSubscriber,
  countSuppressed,
  eraseSubscriber,
  exportSubscribersCsv,
  exportSubscribersXlsx,
  listDuplicates,
  listSubscribers,
  listSuppressed,
  mergeSubscriber,
  reinstateSubscriber,
  subscriberData,
  unmergeSubscriber,
} from '@altavoz/contracts/subscribers';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { csvAnswer, xlsxAnswer } from '../../platform/http/table-answer.js';
import { presentPage } from '../../platform/present.js';
import type { ListGrowthService } from './list-growth.service.js';
import type { MergeService } from './merge.service.js';
import { presentSubscriber } from './subscriber.presenter.js';
import type { SubscriberSheetService } from './subscriber-sheet.service.js';
import type { SubscriberService } from './subscriber.service.js';
import type { SuppressionService } from './suppression.service.js';

interface Services {
  readonly service: SubscriberService;
  readonly merging: MergeService;
  readonly suppression: SuppressionService;
  readonly sheets: SubscriberSheetService;
  readonly growth: ListGrowthService;
}

/** A sheet is made in memory: more than anybody makes by hand in a minute is no use to anybody. */
const SHEETS = { limits: [{ max: 30, windowMs: 60_000 }] };

export function subscriberRoutes({ service, merging, suppression, sheets, growth }: Services): Route[] {
  return [
    route(listSubscribers, async ({ actor, query }) =>
      presentPage(await service.page(actor, query, query), presentSubscriber),
    ),
    route(addSubscriber, async ({ actor, body }) => presentSubscriber(await service.invite(actor, body))),
    route(eraseSubscriber, async ({ actor, params, version }) => {
      await service.erase(actor, params.subscriberId, version);
    }),
    route(subscriberData, ({ actor, params }) => service.tell(actor, params.subscriberId)),
    route(reinstateSubscriber, async ({ actor, params, version }) =>
      presentSubscriber(await service.reinstate(actor, params.subscriberId, version)),
    ),
    route(listDuplicates, async ({ actor, query }) => {
      const groups = await merging.duplicates(actor, query.listId);
      return {
        items: groups.map(({ name, entries }) => ({ name, entries: entries.map(presentSubscriber) })),
      };
    }),
    route(mergeSubscriber, async ({ actor, params, version, body }) =>
      presentSubscriber(await merging.merge(actor, params.subscriberId, version, body.intoId)),
    ),
    route(unmergeSubscriber, async ({ actor, params, version }) =>
      presentSubscriber(await merging.unmerge(actor, params.subscriberId, version)),
    ),
    route(
      exportSubscribersXlsx,
      async ({ actor, query }) => xlsxAnswer(await sheets.table(actor, query)),
      SHEETS,
    ),
    route(
      exportSubscribersCsv,
      async ({ actor, query }) => csvAnswer(await sheets.table(actor, query), actor.language),
      SHEETS,
    ),
    route(listGrowth, async ({ actor, params }) => {
      const items = await growth.ofCampaign(actor, params.campaignId);
      return { items: items.map((one) => ({ ...one, months: [...one.months], ways: [...one.ways] })) };
    }),
    route(listSuppressed, ({ actor, query }) => suppression.page(actor, query, query)),
    route(countSuppressed, ({ actor }) => suppression.counts(actor)),
  ];
}
