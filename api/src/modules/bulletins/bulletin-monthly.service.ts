import { monthToDraft } from '@altavoz/domain/bulletins/monthly-draft';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';
import { systemCaller } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { BulletinNewsService } from './bulletin-news.service.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { BulletinService } from './bulletin.service.js';

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly bulletins: BulletinRepository;
  readonly service: BulletinService;
  readonly news: BulletinNewsService;
  readonly unitOfWork: UnitOfWork;
  readonly log: Logger;
}

/** N4, H3: a month's bulletin appears by itself some days before, where a list asks for it, and the leads are told. */
export class BulletinMonthlyService {
  constructor(private readonly needs: Dependencies) {}

  /** Looks at every campaign that runs; one list that cannot be drafted for keeps none of the others waiting. */
  async look(signal: AbortSignal): Promise<void> {
    const { campaigns, lists, log } = this.needs;
    for (const campaign of await campaigns.runningAnywhere()) {
      for (const { id } of await lists.monthly(campaign)) {
        if (signal.aborted) return;
        try {
          await this.draft(campaign, id);
        } catch (err) {
          log.error({ event: 'monthly-draft-failed', listId: id, err }, 'A month was not drafted by itself');
        }
      }
    }
  }

  private draft(campaign: Campaign, listId: string): Promise<void> {
    const { campaigns, lists, bulletins, service, news, unitOfWork } = this.needs;
    return unitOfWork.run(systemCaller(campaign.organizationId), async (unit) => {
      const list = await lists.get(unit, listId);
      const { draftDaysBefore: daysBefore, draftedMonth } = list;
      if (daysBefore === null) return;
      const month = monthToDraft(campaigns.today(campaign), { daysBefore, draftedMonth });
      if (month === null) return;
      if (campaign.end < firstDayOfMonth(month) || campaign.start > lastDayOfMonth(month)) return;
      await lists.noteDrafted(unit, list, month);
      // Somebody made it already: there is nothing to tell.
      if (await bulletins.inMonth(unit, listId, month)) return;
      const { bulletin } = await service.createIn(unit, campaign, list, month, null);
      await news.tell(unit, bulletin, 'drafted');
    });
  }
}
