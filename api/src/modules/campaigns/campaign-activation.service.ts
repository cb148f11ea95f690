import { checkActivation } from '@altavoz/domain/campaigns/check-activation';
import type { Caller } from '../../platform/caller.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { AudienceService } from '../audiences/audience.service.js';
import type { MessageService } from '../messages/message.service.js';
import type { ObjectiveService } from '../objectives/objective.service.js';
import type { PersonService } from '../people/person.service.js';
import type { PositioningService } from '../positioning/positioning.service.js';
import type { Campaign } from './campaign.js';
import type { CampaignService } from './campaign.service.js';

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly positioning: PositioningService;
  readonly objectives: ObjectiveService;
  readonly audiences: AudienceService;
  readonly people: PersonService;
  readonly messages: MessageService;
}

/** RH6, RH7 and RH16: a campaign runs once its plan is complete enough; whatever is missing is listed item by item. */
export class CampaignActivationService {
  constructor(private readonly needs: Dependencies) {}

  async activate(caller: Caller, campaignId: string, version: number): Promise<Campaign> {
    const { campaigns, positioning, objectives, audiences, people, messages } = this.needs;
    return campaigns.transition(caller, campaignId, version, 'activate', async (unit, campaign) => {
      const { government, office } = await positioning.get(unit, campaignId);
      assertNothingBlocks(
        checkActivation({
          objectives: await objectives.forRules(unit, campaign),
          audiences: await audiences.all(unit, campaignId),
          messages: await messages.forRules(unit, campaign),
          positioning: { government, office },
          people: await people.forRules(unit, campaignId),
          today: campaigns.today(campaign),
        }),
      );
    });
  }
}
