import { dismissFinding, getChecks, restoreFinding } from '@altavoz/contracts/checks';
import { route, type Route } from '../../platform/http/route.js';
import { presentChecks, presentDismissal } from './check.presenter.js';
import type { CheckService } from './check.service.js';

export function checkRoutes(checks: CheckService): Route[] {
  return [
    route(getChecks, async ({ actor, params }) =>
      presentChecks(await checks.check(actor, params.campaignId)),
    ),
    route(dismissFinding, async ({ actor, params, body }) =>
      presentDismissal(await checks.dismiss(actor, params.campaignId, body.findingId, body.reason)),
    ),
    route(restoreFinding, ({ actor, params, version }) =>
      checks.restore(actor, params.campaignId, params.dismissalId, version),
    ),
  ];
}
