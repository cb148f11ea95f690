import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import { brandGuideModel } from './brand-guide.model.js';
import type { BrandGuide, BrandGuideFields } from './brand-guide.js';

export class BrandGuideRepository extends Repository<BrandGuideFields> {
  constructor(database: Database) {
    super(database, brandGuideModel);
  }

  /** The organization's first: nothing comes before everything. */
  all(scope: Scope): Promise<BrandGuide[]> {
    return this.find(scope, {}, [['campaignId', 1]]);
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<BrandGuide | null> {
    return this.findOne(scope, { campaignId });
  }

  /** The campaign's own, else the organization's; null while there is neither. */
  async inForce(scope: Scope, campaignId: string | null): Promise<BrandGuide | null> {
    const found = await this.find(scope, { campaignId: { $in: [campaignId, null] } });
    return found.find((guide) => guide.campaignId === campaignId) ?? found[0] ?? null;
  }
}
