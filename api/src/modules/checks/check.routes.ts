import { getChecks } from '@altavoz/contracts/checks';
import { route, type Route } from '../../platform/http/route.js';
import { presentFinding } from './check.presenter.js';
import type { CheckService } from './check.service.js';

export function checkRoutes(checks: CheckService): Route[] {
  return [
    route(getChecks, async ({ actor, params }) => ({
      items: (await checks.findings(actor, params.campaignId)).map(presentFinding),
    })),
  ];
}
