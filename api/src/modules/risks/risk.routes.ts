import { goodPractices, listPracticeArchive, risks as endpoints } from '@altavoz/contracts/risks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage, presentStored } from '../../platform/present.js';
import type { GoodPractice } from './good-practice.js';
import type { GoodPracticeService, RiskService } from './risk.service.js';
import type { Risk } from './risk.js';

function presentRisk(row: Risk): OutputOf<(typeof endpoints)['get']> {
  const { campaignId: _campaign, organizationId: _organization, ...fields } = row;
  return { ...fields, ...presentStored(row) };
}

function presentPractice(row: GoodPractice): OutputOf<(typeof goodPractices)['get']> {
  const { organizationId: _organization, ...fields } = row;
  return { ...fields, ...presentStored(row) };
}

export function riskRoutes(risks: RiskService, practices: GoodPracticeService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await risks.list(actor, params.campaignId, query), presentRisk),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentRisk(await risks.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentRisk(await risks.get(actor, params.campaignId, params.riskId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentRisk(await risks.update(actor, params.campaignId, params.riskId, version, body)),
    ),
    route(endpoints.remove, ({ actor, params, version }) =>
      risks.remove(actor, params.campaignId, params.riskId, version),
    ),
    route(goodPractices.list, async ({ actor, params, query }) =>
      presentPage(await practices.list(actor, params.campaignId, query), presentPractice),
    ),
    route(goodPractices.create, async ({ actor, params, body }) =>
      presentPractice(await practices.create(actor, params.campaignId, body)),
    ),
    route(goodPractices.get, async ({ actor, params }) =>
      presentPractice(await practices.get(actor, params.campaignId, params.goodPracticeId)),
    ),
    route(goodPractices.update, async ({ actor, params, version, body }) =>
      presentPractice(await practices.update(actor, params.campaignId, params.goodPracticeId, version, body)),
    ),
    route(goodPractices.remove, ({ actor, params, version }) =>
      practices.remove(actor, params.campaignId, params.goodPracticeId, version),
    ),
    route(listPracticeArchive, async ({ actor, query }) =>
      presentPage(await practices.archive(actor, query), presentPractice),
    ),
  ];
}
