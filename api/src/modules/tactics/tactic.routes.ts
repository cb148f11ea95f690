import {
  addFromCatalogue,
  archiveTactic,
  bulkTactics,
  cancelTactic,
  completeTactic,
  copyTactics,
  moveTactic,
  restoreTactic,
  scheduleTactic,
  startTactic,
  tacticHistory,
  tactics,
  unscheduleTactic,
} from '@altavoz/contracts/tactics';
import type { Actor } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentAuditEntry } from '../audit/audit.presenter.js';
import type { TacticArchiveService } from './tactic-archive.service.js';
import type { TacticBulkService } from './tactic-bulk.service.js';
import type { TacticCatalogueService } from './tactic-catalogue.service.js';
import type { TacticScheduleService } from './tactic-schedule.service.js';
import type { Tactic } from './tactic.js';
import { presentTactic, type PresentedTactic } from './tactic.presenter.js';
import type { TacticService } from './tactic.service.js';

interface Services {
  readonly service: TacticService;
  readonly scheduling: TacticScheduleService;
  readonly catalogue: TacticCatalogueService;
  readonly archive: TacticArchiveService;
  readonly bulk: TacticBulkService;
}

export function tacticRoutes({ service, scheduling, catalogue, archive, bulk }: Services): Route[] {
  const presentAll = async (actor: Actor, campaignId: string, rows: readonly Tactic[]) => {
    const missing = await service.missing(actor, campaignId, rows);
    return rows.map((row) => presentTactic(row, missing, actor.role));
  };
  const present = async (actor: Actor, row: Tactic): Promise<PresentedTactic> =>
    presentTactic(row, await service.missing(actor, row.campaignId, [row]), actor.role);

  return [
    route(tactics.list, async ({ actor, params, query }) => {
      const { items, nextCursor } = await service.list(actor, params.campaignId, query);
      return { items: await presentAll(actor, params.campaignId, items), nextCursor };
    }),
    route(tactics.create, async ({ actor, params, body }) =>
      present(actor, await service.create(actor, params.campaignId, body)),
    ),
    route(addFromCatalogue, async ({ actor, params, body }) => {
      const added = await catalogue.add(actor, params.campaignId, body.codes);
      return { items: await presentAll(actor, params.campaignId, added) };
    }),
    route(tactics.get, async ({ actor, params }) =>
      present(actor, await service.get(actor, params.campaignId, params.tacticId)),
    ),
    route(tactics.update, async ({ actor, params, body, version }) =>
      present(actor, await service.update(actor, params.campaignId, params.tacticId, version, body)),
    ),
    route(tactics.remove, ({ actor, params, version }) =>
      service.remove(actor, params.campaignId, params.tacticId, version),
    ),
    route(bulkTactics, async ({ actor, params, body }) => {
      const changed = await bulk.apply(actor, params.campaignId, body);
      return { items: await presentAll(actor, params.campaignId, changed) };
    }),
    route(copyTactics, async ({ actor, params, body }) => {
      const added = await bulk.copy(actor, params.campaignId, body.ids);
      return { items: await presentAll(actor, params.campaignId, added) };
    }),
    route(tacticHistory, async ({ actor, params, query }) =>
      presentPage(await service.history(actor, params.campaignId, params.tacticId, query), presentAuditEntry),
    ),
    route(archiveTactic, async ({ actor, params, version }) =>
      present(actor, await archive.archive(actor, { ...params, version })),
    ),
    route(restoreTactic, async ({ actor, params, version }) =>
      present(actor, await archive.restore(actor, { ...params, version })),
    ),
    route(scheduleTactic, async ({ actor, params, body, version }) =>
      present(actor, await scheduling.schedule(actor, { ...params, version }, body)),
    ),
    route(moveTactic, async ({ actor, params, body, version }) =>
      present(actor, await scheduling.move(actor, { ...params, version }, body)),
    ),
    ...(
      [
        [unscheduleTactic, 'unschedule'],
        [startTactic, 'start'],
        [completeTactic, 'complete'],
        [cancelTactic, 'cancel'],
      ] as const
    ).map(([endpoint, action]) =>
      route(endpoint, async ({ actor, params, version }) =>
        present(actor, await scheduling.transition(actor, { ...params, version }, action)),
      ),
    ),
  ];
}
