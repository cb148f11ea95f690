import { contains } from '@altavoz/domain/shared/date-range';
import { PLAN_READERS } from '@altavoz/contracts/access';
import type { Scope } from '../../platform/caller.js';
import type { Sort } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ImprovementRepository } from './improvement.repository.js';
import type { ImprovementFields } from './improvement.js';

/** Refuses what names something the campaign does not have. */
type AssertNamed = (
  scope: Scope,
  campaignId: string,
  references: { readonly responsibleId?: string | null; readonly reviewId?: string | null },
) => Promise<void>;

/** What is done about what a review, a survey or a session found (J7); also when the campaign is over. */
export class ImprovementService extends CampaignItemsService<ImprovementFields> {
  protected readonly word = 'improvement';
  protected override readonly sort: Sort = [
    ['due', 1],
    ['_id', 1],
  ];

  constructor(
    campaigns: CampaignService,
    repository: ImprovementRepository,
    unitOfWork: UnitOfWork,
    private readonly assertNamed: AssertNamed,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  protected override writable(unit: Unit, campaignId: string): Promise<Campaign> {
    return this.campaigns.get(unit, campaignId);
  }

  protected override check(
    unit: Unit,
    { id }: Campaign,
    { responsibleId, reviewId }: ImprovementFields,
  ): Promise<void> {
    return this.assertNamed(unit, id, { responsibleId, reviewId });
  }
}

/** The day until which each open one is to be done. */
export function improvementCalendarSource(improvements: Pick<ImprovementService, 'all'>): CalendarSource {
  return {
    kinds: ['improvement'],
    readers: PLAN_READERS,
    async occurrences(scope, { id: campaignId, language }, days) {
      const all = await improvements.all(scope, campaignId);
      return all
        .filter(({ status, due }) => status === 'open' && contains(days, due))
        .map(({ id, action, due, responsibleId, version }) => ({
          kind: 'improvement' as const,
          subjectId: id,
          title: { [language]: action },
          start: due,
          status: 'open',
          personIds: responsibleId === null ? [] : [responsibleId],
          version,
        }));
    },
  };
}
