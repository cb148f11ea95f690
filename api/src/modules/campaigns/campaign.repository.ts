import type { CampaignStatus } from '@altavoz/domain/campaigns/campaign';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Row } from '../../platform/db/model.js';
import { entity, Repository } from '../../platform/db/repository.js';
import { campaignModel } from './campaign.model.js';
import type { Campaign, CampaignFields } from './campaign.js';

export class CampaignRepository extends Repository<CampaignFields> {
  constructor(database: Database) {
    super(database, campaignModel);
  }

  /** The newest first; identifiers are in the order of creation. */
  newest(scope: Scope, status: CampaignStatus | undefined, request: PageRequest): Promise<Page<Campaign>> {
    return this.page(scope, status ? { status } : {}, [['_id', -1]], request);
  }

  /** Of every organization, for jobs that look at all that runs. */
  async activeAnywhere(): Promise<Campaign[]> {
    const rows = await this.run(() => this.model.find({ status: 'active' }).lean<Row<CampaignFields>[]>());
    return rows.map((row) => entity<CampaignFields>(row));
  }
}
