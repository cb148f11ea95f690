import {
  approveLines,
  approveRelease,
  getBudget,
  listLineHistory,
  putBudget,
  rejectRelease,
  requestRelease,
  returnRelease,
  updateBudgetLine,
  withdrawRelease,
} from '@altavoz/contracts/budget';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentBudget, presentLineEntry, presentRelease } from './budget.presenter.js';
import type { BudgetService } from './budget.service.js';
import type { LineHistoryService } from './line-history.service.js';
import type { ReleaseService } from './release.service.js';

export function budgetRoutes(
  service: BudgetService,
  releases: ReleaseService,
  history: LineHistoryService,
): Route[] {
  return [
    route(getBudget, async ({ actor, params }) =>
      presentBudget(await service.view(actor, params.campaignId)),
    ),
    route(putBudget, async ({ actor, params, body, version }) =>
      presentBudget(await service.set(actor, params.campaignId, version, body)),
    ),
    route(updateBudgetLine, async ({ actor, params, body, version }) =>
      presentBudget(await service.changeLine(actor, params.campaignId, params.tacticId, version, body)),
    ),
    route(approveLines, async ({ actor, params, body }) =>
      presentBudget(await service.approveLines(actor, params.campaignId, body.lines, body.note)),
    ),
    route(listLineHistory, async ({ actor, params, query }) =>
      presentPage(await history.page(actor, params.campaignId, params.tacticId, query), presentLineEntry),
    ),
    route(requestRelease, async ({ actor, params, body }) => {
      const { release, reserveHeld } = await releases.request(actor, params.campaignId, body);
      return presentRelease(release, reserveHeld);
    }),
    ...(
      [
        [approveRelease, 'approve'],
        [rejectRelease, 'reject'],
        [withdrawRelease, 'withdraw'],
      ] as const
    ).map(([endpoint, action]) =>
      route(endpoint, async ({ actor, params, body, version }) => {
        const { campaignId, releaseId } = params;
        const decided = await releases.decide(actor, campaignId, releaseId, version, action, body.comment);
        return presentRelease(decided.release, decided.reserveHeld);
      }),
    ),
    route(returnRelease, async ({ actor, params, body, version }) => {
      const { campaignId, releaseId } = params;
      const { release, reserveHeld } = await releases.giveBack(actor, campaignId, releaseId, version, body);
      return presentRelease(release, reserveHeld);
    }),
  ];
}
