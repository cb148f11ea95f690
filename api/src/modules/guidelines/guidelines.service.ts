import type { LocalizedText } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { GuidelinesRepository } from './guidelines.repository.js';
import type { Guidelines } from './guidelines.js';

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly guidelines: GuidelinesRepository;
  readonly unitOfWork: UnitOfWork;
  /** Whose name stands under the text. */
  person(scope: Scope, userId: string): Promise<{ id: string; name: string }>;
}

/** What the office asks of its ambassadors (M4). What somebody acknowledged can always be read again. */
export class GuidelinesService {
  constructor(private readonly needs: Dependencies) {
    needs.campaigns.addPart({
      removed: (unit, campaignId) => needs.guidelines.removeOf(unit, campaignId),
    });
  }

  async list(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Guidelines>> {
    await this.needs.campaigns.get(scope, campaignId);
    return this.needs.guidelines.pageOf(scope, campaignId, request);
  }

  /** The text in force; null while nobody has written any. */
  inForce(scope: Scope, campaignId: string): Promise<Guidelines | null> {
    return this.needs.guidelines.newest(scope, campaignId);
  }

  async write(actor: Actor, campaignId: string, text: LocalizedText, after: number): Promise<Guidelines> {
    try {
      return await this.needs.unitOfWork.run(actor, async (unit) => {
        await this.needs.campaigns.open(unit, campaignId);
        const before = await this.needs.guidelines.newest(unit, campaignId);
        if ((before?.number ?? 0) !== after) throw overtaken();
        const writtenBy = await this.needs.person(unit, actor.userId);
        const saved = await this.needs.guidelines.insert(unit, {
          campaignId,
          number: after + 1,
          text,
          writtenBy,
        });
        unit.audit({ action: 'guidelines.create', subject: { kind: 'guidelines', id: saved.id } });
        return saved;
      });
    } catch (error) {
      throw error instanceof AppError && error.code === 'duplicate' ? overtaken() : error;
    }
  }
}

function overtaken(): AppError {
  return new AppError('conflict', {
    detail: 'Somebody else wrote the guidelines meanwhile: read them first.',
  });
}
