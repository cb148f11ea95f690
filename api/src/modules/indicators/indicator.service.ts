import type { CatalogueIndicator } from '@altavoz/catalogue/indicator-entry';
import { findIndicator } from '@altavoz/catalogue/indicators';
import { AppError } from '../../platform/app-error.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorRepository } from './indicator.repository.js';
import type { Indicator, IndicatorFields } from './indicator.js';

/** What a campaign is measured by. Tactics and objectives that name an indicator keep it from being deleted. */
export class IndicatorService extends CampaignItemsService<IndicatorFields> {
  protected readonly word = 'indicator';

  constructor(
    campaigns: CampaignService,
    private readonly repository: IndicatorRepository,
    unitOfWork: UnitOfWork,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  /** An entry of the catalogue as the campaign's own, still without a target: that is for the office to say (RH12). */
  async createFromCatalogue(unit: Unit, campaignId: string, entry: CatalogueIndicator): Promise<Indicator> {
    const indicator = await this.repository.insert(unit, {
      campaignId,
      catalogueCode: entry.code,
      name: entry.label,
      unit: entry.unit,
      baseline: null,
      target: null,
      reviewFrequency: entry.period === 'weekly' || entry.period === 'monthly' ? 'monthly' : 'quarterly',
      dueDate: null,
      collectionMethod: '',
    });
    await this.changed(unit, campaignId);
    unit.audit({ action: 'indicator.create', subject: { kind: 'indicator', id: indicator.id } });
    return indicator;
  }

  protected override async check(_unit: Unit, _campaign: Campaign, { catalogueCode }: IndicatorFields) {
    if (catalogueCode === null || findIndicator(catalogueCode)) return;
    throw new AppError('invalid-input', {
      errors: [
        { path: 'body.catalogueCode', code: 'not-a-choice', message: 'is not an indicator of the catalogue' },
      ],
    });
  }
}
