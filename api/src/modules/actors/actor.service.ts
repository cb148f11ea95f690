import { MAX_ACTORS } from '@altavoz/contracts/actors';
import { sectorOfType } from '@altavoz/domain/actors/actor';
import { AppError } from '../../platform/app-error.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ActorRepository } from './actor.repository.js';
import type { ActorFields } from './actor.js';

/** Who plays a part in the city's international work, and where they stand (D8-D10). */
export class ActorService extends CampaignItemsService<ActorFields> {
  protected readonly word = 'actor';

  constructor(
    campaigns: CampaignService,
    private readonly repository: ActorRepository,
    unitOfWork: UnitOfWork,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  protected override template(fields: ActorFields): ActorFields {
    return fields;
  }

  protected override async check(unit: Unit, campaign: Campaign, item: ActorFields, id: string | null) {
    if (item.actorType !== null && sectorOfType(item.actorType) !== item.sector) {
      throw new AppError('invalid-input', {
        errors: [
          {
            path: 'body.actorType',
            code: 'not-a-choice',
            message: `is no kind of the sector ${item.sector}`,
          },
        ],
      });
    }
    if (id === null && (await this.repository.count(unit, { campaignId: campaign.id })) >= MAX_ACTORS) {
      throw new AppError('conflict', { detail: `A campaign looks after ${MAX_ACTORS} actors at most.` });
    }
  }
}
