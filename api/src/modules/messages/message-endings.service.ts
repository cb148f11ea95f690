import { endingOf } from '@altavoz/domain/messages/message-news';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { systemCaller } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { MessageNewsService } from './message-news.service.js';
import type { MessageRepository } from './message.repository.js';
import type { MessageVersionRepository } from './message-version.repository.js';

export const MESSAGE_ENDINGS = 'message-endings';

/** Around today: whatever may be told of the end of words lies within. */
const LOOK_DAYS = 10;

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly messages: MessageRepository;
  readonly versions: MessageVersionRepository;
  readonly unitOfWork: UnitOfWork;
  readonly news: MessageNewsService;
  readonly log: Logger;
}

/** PD2, M6: those whom it concerns hear a week before words end, and when they have ended. */
export class MessageEndingsService {
  constructor(private readonly needs: Dependencies) {}

  /** Looks at every campaign that runs; one that cannot be read keeps none of the others waiting. */
  async look(signal: AbortSignal): Promise<void> {
    const { campaigns, unitOfWork, log } = this.needs;
    for (const campaign of await campaigns.runningAnywhere()) {
      if (signal.aborted) return;
      try {
        await unitOfWork.run(systemCaller(campaign.organizationId), (unit) => this.announce(unit, campaign));
      } catch (err) {
        log.error(
          { event: 'endings-failed', campaignId: campaign.id, err },
          'Nobody was told that words end',
        );
      }
    }
  }

  private async announce(unit: Unit, campaign: Campaign): Promise<void> {
    const { campaigns, messages, versions, news } = this.needs;
    const today = campaigns.today(campaign);
    const days = { start: addDays(today, -LOOK_DAYS), end: addDays(today, LOOK_DAYS) };
    for (const message of await messages.endingOn(unit, campaign.id, days)) {
      const { inForce } = message;
      const action = inForce?.content.validUntil ? endingOf(inForce.content.validUntil, today) : null;
      if (!inForce || !action) continue;
      const { number, content } = inForce;
      const version = (await versions.ofMessage(unit, message.id)).find((one) => one.number === number);
      const involvedIds = (version?.steps ?? [])
        .filter((step) => step.action === 'create' || step.action === 'submit')
        .map(({ by }) => by.id);
      await news.tell(unit, campaign, {
        ...{ action, message, number, involvedIds },
        actorId: null,
        themes: content.themes,
      });
    }
  }
}
