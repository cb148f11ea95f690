import {
  approveRelease,
  getBudget,
  putBudget,
  rejectRelease,
  requestRelease,
  updateBudgetLine,
} from '@altavoz/contracts/budget';
import { route, type Route } from '../../platform/http/route.js';
import { presentBudget, presentRelease } from './budget.presenter.js';
import type { BudgetService } from './budget.service.js';

export function budgetRoutes(service: BudgetService): Route[] {
  return [
    route(getBudget, async ({ actor, params }) =>
      presentBudget(await service.parts(actor, params.campaignId)),
    ),
    route(putBudget, async ({ actor, params, body, version }) =>
      presentBudget(await service.set(actor, params.campaignId, version, body)),
    ),
    route(updateBudgetLine, async ({ actor, params, body, version }) =>
      presentBudget(await service.changeLine(actor, params.campaignId, params.tacticId, version, body)),
    ),
    route(requestRelease, async ({ actor, params, body }) => {
      const { release, reserveHeld } = await service.requestRelease(actor, params.campaignId, body);
      return presentRelease(release, reserveHeld);
    }),
    ...(
      [
        [approveRelease, 'approve'],
        [rejectRelease, 'reject'],
      ] as const
    ).map(([endpoint, action]) =>
      route(endpoint, async ({ actor, params, body, version }) => {
        const { campaignId, releaseId } = params;
        const decided = await service.decide(actor, campaignId, releaseId, version, action, body.comment);
        return presentRelease(decided.release, decided.reserveHeld);
      }),
    ),
  ];
}
