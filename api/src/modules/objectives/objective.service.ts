import { copiedObjective, type Copies } from '@altavoz/domain/campaigns/campaign-template';
import { checkMainObjective, type ObjectiveInCampaign } from '@altavoz/domain/objectives/check-objectives';
import { textIn } from '@altavoz/domain/shared/language';
import type { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks, ruleBroken } from '../../platform/rule-broken.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorService } from '../indicators/indicator.service.js';
import type { ObjectiveRepository } from './objective.repository.js';
import type { ObjectiveFields } from './objective.js';

/** The main objective (one, RH6) and the specific ones. */
export class ObjectiveService extends CampaignItemsService<ObjectiveFields> {
  protected readonly word = 'objective';

  constructor(
    campaigns: CampaignService,
    private readonly repository: ObjectiveRepository,
    unitOfWork: UnitOfWork,
    private readonly indicators: IndicatorService,
  ) {
    super(campaigns, repository, unitOfWork);
    indicators.addUse({
      by: 'an objective',
      uses: async (scope, campaignId, indicatorId) =>
        (await this.repository.count(scope, { campaignId, indicatorIds: indicatorId })) > 0,
    });
  }

  /** A campaign's objectives as the rules see them. */
  async forRules(scope: Scope, campaign: Campaign): Promise<(ObjectiveInCampaign & ObjectiveFields)[]> {
    const objectives = await this.all(scope, campaign.id);
    return objectives.map((objective) => ({
      ...objective,
      label: textIn(objective.text, campaign.language),
    }));
  }

  protected override template(fields: ObjectiveFields, copies: Copies): ObjectiveFields {
    return copiedObjective(fields, copies);
  }

  protected override async check(unit: Unit, campaign: Campaign, item: ObjectiveFields, id: string | null) {
    await this.indicators.assertKnown(unit, campaign.id, item.indicatorIds, 'body.indicatorIds');
    if (item.kind !== 'main') return;
    const others = (await this.forRules(unit, campaign)).filter((objective) => objective.id !== id);
    const saved = { ...item, id: id ?? '', label: textIn(item.text, campaign.language) };
    assertNothingBlocks(checkMainObjective([...others, saved]));
  }

  /** The index allows one main objective a campaign: the other one came a moment earlier. */
  protected override onDuplicate(): AppError {
    const twice = ['', ''].map((id) => ({
      id,
      label: '',
      kind: 'main' as const,
      measurable: false,
      indicatorIds: [],
    }));
    return ruleBroken(checkMainObjective(twice));
  }
}
