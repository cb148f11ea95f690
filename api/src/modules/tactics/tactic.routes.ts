import {
  addFromCatalogue,
  cancelTactic,
  completeTactic,
  moveTactic,
  scheduleTactic,
  startTactic,
  tactics,
  unscheduleTactic,
} from '@altavoz/contracts/tactics';
import type { Actor } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import type { TacticScheduleService } from './tactic-schedule.service.js';
import type { Tactic } from './tactic.js';
import { presentTactic, type PresentedTactic } from './tactic.presenter.js';
import type { TacticService } from './tactic.service.js';

export function tacticRoutes(service: TacticService, scheduling: TacticScheduleService): Route[] {
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
      const added = await service.addFromCatalogue(actor, params.campaignId, body.codes);
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
