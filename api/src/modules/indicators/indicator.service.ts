import { findIndicator } from '@altavoz/catalogue/indicators';
import { AppError } from '../../platform/app-error.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorRepository } from './indicator.repository.js';
import type { IndicatorFields } from './indicator.js';

/** What a campaign is measured by. Tactics and objectives that name an indicator keep it from being deleted. */
export class IndicatorService extends CampaignItemsService<IndicatorFields> {
  protected readonly word = 'indicator';

  constructor(campaigns: CampaignService, repository: IndicatorRepository, unitOfWork: UnitOfWork) {
    super(campaigns, repository, unitOfWork);
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
