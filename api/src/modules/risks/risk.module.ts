import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { GoodPracticeRepository } from './good-practice.repository.js';
import { RiskRepository } from './risk.repository.js';
import { riskRoutes } from './risk.routes.js';
import { GoodPracticeService, RiskService, type AssertKnown } from './risk.service.js';

export function riskModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  assertKnown: AssertKnown,
) {
  const risks = new RiskService(campaigns, new RiskRepository(database), unitOfWork, assertKnown);
  const practices = new GoodPracticeService(
    campaigns,
    new GoodPracticeRepository(database),
    unitOfWork,
    assertKnown,
  );
  return { risks, practices, routes: riskRoutes(risks, practices) };
}
