import { copiedIndicator } from '@altavoz/domain/campaigns/campaign-template';
import { collectedBy, type CatalogueIndicator } from '@altavoz/catalogue/indicator-entry';
import { findIndicator } from '@altavoz/catalogue/indicators';
import type { AutomaticSource } from '@altavoz/domain/indicators/indicator';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorRepository } from './indicator.repository.js';
import { NOTHING_SAID, type Indicator, type IndicatorFields } from './indicator.js';

/** What the product counts of the catalogue (R15). */
const AUTOMATIC_CODES: Readonly<Record<string, AutomaticSource>> = {
  'IND-A5a': 'clips',
  'IND-A5b': 'free-press-value',
  'IND-B2': 'releases-sent',
  'IND-B3': 'clips',
};

/** What a campaign is measured by. Tactics and objectives that name an indicator keep it from being deleted. */
export class IndicatorService extends CampaignItemsService<IndicatorFields> {
  protected readonly word = 'indicator';
  private readonly removed: ((unit: Unit, indicatorId: string) => Promise<void>)[] = [];

  constructor(
    campaigns: CampaignService,
    private readonly repository: IndicatorRepository,
    unitOfWork: UnitOfWork,
    /** Refuses somebody whom neither the organization nor the campaign has. */
    private readonly assertResponsible: (
      scope: Scope,
      campaignId: string,
      responsibleId: string | null,
    ) => Promise<void>,
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
      level: entry.level,
      dimension: entry.dimension,
      measuredWith: '',
      forWhom: '',
      whatFor: '',
      baselineDate: null,
      baselineSource: '',
      automatic: AUTOMATIC_CODES[entry.code] ?? null,
      ...NOTHING_SAID,
      collectedBy: collectedBy(entry),
    });
    await this.changed(unit, campaignId);
    unit.audit({ action: 'indicator.create', subject: { kind: 'indicator', id: indicator.id } });
    return indicator;
  }

  /** The day of the next look stands on the calendar: whatever counts as a look changes it. */
  looked(unit: Unit, campaignId: string): Promise<void> {
    return this.changed(unit, campaignId);
  }

  /** Takes out what was measured of an indicator that is deleted. */
  whenRemoved(listener: (unit: Unit, indicatorId: string) => Promise<void>): void {
    this.removed.push(listener);
  }

  protected override async checkRemoval(unit: Unit, { id }: Indicator): Promise<void> {
    for (const listener of this.removed) await listener(unit, id);
  }

  protected override template(fields: IndicatorFields): IndicatorFields {
    return copiedIndicator(fields);
  }

  protected override async check(
    unit: Unit,
    { id }: Campaign,
    { catalogueCode, responsibleId }: IndicatorFields,
  ) {
    await this.assertResponsible(unit, id, responsibleId);
    if (catalogueCode === null || findIndicator(catalogueCode)) return;
    throw new AppError('invalid-input', {
      errors: [
        { path: 'body.catalogueCode', code: 'not-a-choice', message: 'is not an indicator of the catalogue' },
      ],
    });
  }
}
