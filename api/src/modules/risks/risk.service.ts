import type { Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { GoodPracticeRepository } from './good-practice.repository.js';
import type { GoodPractice, GoodPracticeFields } from './good-practice.js';
import type { RiskRepository } from './risk.repository.js';
import type { RiskFields } from './risk.js';

/** Refuses what names something the campaign does not have. */
export type AssertKnown = (
  scope: Scope,
  campaignId: string,
  references: { readonly responsibleId?: string | null; readonly tacticIds?: readonly string[] },
) => Promise<void>;

/** What may happen, how likely it is, and what is done then (P3). */
export class RiskService extends CampaignItemsService<RiskFields> {
  protected readonly word = 'risk';

  constructor(
    campaigns: CampaignService,
    repository: RiskRepository,
    unitOfWork: UnitOfWork,
    private readonly assertNamed: AssertKnown,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  protected override check(unit: Unit, { id }: Campaign, { responsibleId }: RiskFields): Promise<void> {
    return this.assertNamed(unit, id, { responsibleId });
  }
}

/** Sheets of what was learned; they are written at any time, also when the campaign is over (R12, J10). */
export class GoodPracticeService extends CampaignItemsService<GoodPracticeFields> {
  protected readonly word = 'good-practice';

  constructor(
    campaigns: CampaignService,
    private readonly repository: GoodPracticeRepository,
    unitOfWork: UnitOfWork,
    private readonly assertNamed: AssertKnown,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  /** Of every campaign, as far as it was published; the newest first. */
  archive(scope: Scope, request: PageRequest): Promise<Page<GoodPractice>> {
    return this.repository.page(scope, { published: true }, [['_id', -1]], request);
  }

  protected override writable(unit: Unit, campaignId: string): Promise<Campaign> {
    return this.campaigns.get(unit, campaignId);
  }

  protected override check(unit: Unit, { id }: Campaign, { tacticIds }: GoodPracticeFields): Promise<void> {
    return this.assertNamed(unit, id, { tacticIds });
  }
}
