import {
  addFromCatalogue,
  archiveTactic,
  bulkTactics,
  cancelTactic,
  completeTactic,
  copyTactics,
  restoreTactic,
  startTactic,
  tacticHistory,
  tactics,
} from '@altavoz/contracts/tactics';
import {
  moveTactic,
  recurTactic,
  restoreDates,
  scheduleTactic,
  shiftTactics,
  skipTactic,
  unscheduleTactic,
} from '@altavoz/contracts/tactic-schedule';
import type { Actor } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentAuditEntry } from '../audit/audit.presenter.js';
import type { TacticArchiveService } from './tactic-archive.service.js';
import type { TacticBulkService } from './tactic-bulk.service.js';
import type { TacticCatalogueService } from './tactic-catalogue.service.js';
import type { Dated, TacticScheduleService } from './tactic-schedule.service.js';
import type { Tactic } from './tactic.js';
import { presentDates, presentTactic, type PresentedTactic } from './tactic.presenter.js';
import type { TacticShiftService } from './tactic-shift.service.js';
import type { TacticService } from './tactic.service.js';

interface Services {
  readonly service: TacticService;
  readonly scheduling: TacticScheduleService;
  readonly shifting: TacticShiftService;
  readonly catalogue: TacticCatalogueService;
  readonly archive: TacticArchiveService;
  readonly bulk: TacticBulkService;
}

export function tacticRoutes({ service, scheduling, shifting, catalogue, archive, bulk }: Services): Route[] {
  const presentAll = async (actor: Actor, campaignId: string, rows: readonly Tactic[]) => {
    const missing = await service.missing(actor, campaignId, rows);
    return rows.map((row) => presentTactic(row, missing, actor.role));
  };
  const present = async (actor: Actor, row: Tactic): Promise<PresentedTactic> =>
    presentTactic(row, await service.missing(actor, row.campaignId, [row]), actor.role);

  const presentDated = async (actor: Actor, { tactic, former }: Dated) => ({
    ...(await present(actor, tactic)),
    former: presentDates(former),
  });
  const presentAllDated = async (actor: Actor, campaignId: string, dated: readonly Dated[]) => {
    const rows = dated.map(({ tactic }) => tactic);
    const missing = await service.missing(actor, campaignId, rows);
    return {
      items: dated.map(({ tactic, former }) => ({
        ...presentTactic(tactic, missing, actor.role),
        former: presentDates(former),
      })),
    };
  };

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
      presentDated(actor, await scheduling.schedule(actor, { ...params, version }, body)),
    ),
    route(moveTactic, async ({ actor, params, body, version }) =>
      presentDated(actor, await scheduling.move(actor, { ...params, version }, body)),
    ),
    route(recurTactic, async ({ actor, params, body, version }) =>
      presentDated(actor, await scheduling.recur(actor, { ...params, version }, body)),
    ),
    route(skipTactic, async ({ actor, params, body, version }) =>
      presentDated(actor, await scheduling.skip(actor, { ...params, version }, body)),
    ),
    route(unscheduleTactic, async ({ actor, params, version }) =>
      presentDated(actor, await scheduling.unschedule(actor, { ...params, version })),
    ),
    route(shiftTactics, async ({ actor, params, body }) =>
      presentAllDated(actor, params.campaignId, await shifting.shift(actor, params.campaignId, body)),
    ),
    route(restoreDates, async ({ actor, params, body }) =>
      presentAllDated(actor, params.campaignId, await shifting.restore(actor, params.campaignId, body)),
    ),
    ...(
      [
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
