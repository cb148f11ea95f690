import type { Finding } from '@altavoz/domain/checks/finding';
import { checkCampaign } from '@altavoz/domain/checks/registry';
import type { Scope } from '../../platform/caller.js';
import type { CampaignPlan } from './campaign-plan.js';
import type { CampaignPlanService } from './campaign-plan.service.js';
import { campaignState } from './campaign-state.js';

/** What the rules find on a campaign today: blocking findings first. */
export class CheckService {
  constructor(private readonly plans: CampaignPlanService) {}

  async findings(scope: Scope, campaignId: string): Promise<Finding[]> {
    return this.findingsOn(await this.plans.read(scope, campaignId));
  }

  findingsOn(plan: CampaignPlan): Finding[] {
    return checkCampaign(campaignState(plan));
  }
}
