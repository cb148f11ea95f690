import { diagnostics as endpoints } from '@altavoz/contracts/diagnostics';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentDiagnostic } from './diagnostic.presenter.js';
import type { DiagnosticService } from './diagnostic.service.js';

export function diagnosticRoutes(diagnostics: DiagnosticService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await diagnostics.list(actor, params.campaignId, query), presentDiagnostic),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentDiagnostic(await diagnostics.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentDiagnostic(await diagnostics.get(actor, params.campaignId, params.diagnosticId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentDiagnostic(
        await diagnostics.update(actor, params.campaignId, params.diagnosticId, version, body),
      ),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      diagnostics.remove(actor, params.campaignId, params.diagnosticId, version),
    ),
  ];
}
