import { NO_GROUNDWORK, type Groundwork } from '@altavoz/domain/tactics/groundwork';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { GroundworkRepository } from './groundwork.repository.js';

interface Versioned extends Groundwork {
  /** 0 until somebody ticks something. */
  readonly version: number;
}

/** What a campaign builds on (RW8, RW9, RW12): it advises and never blocks. */
export class GroundworkService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly repository: GroundworkRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {
    campaigns.addPart({ removed: (unit, campaignId) => repository.removeOf(unit, campaignId) });
  }

  async get(scope: Scope, campaignId: string): Promise<Versioned> {
    await this.campaigns.get(scope, campaignId);
    return (await this.repository.ofCampaign(scope, campaignId)) ?? { ...NO_GROUNDWORK, version: 0 };
  }

  async put(actor: Actor, campaignId: string, version: number, ticks: Groundwork): Promise<Versioned> {
    return this.unitOfWork.run(actor, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      const before = await this.repository.ofCampaign(unit, campaignId);
      if ((before?.version ?? 0) !== version) {
        throw new AppError('stale-version', { current: { version: before?.version ?? 0 } });
      }
      const saved = before
        ? await this.repository.update(unit, before.id, version, ticks)
        : await this.repository.insert(unit, { ...ticks, campaignId });
      unit.audit({
        action: 'groundwork.update',
        subject: { kind: 'groundwork', id: saved.id },
        changes: changedFields(before ?? NO_GROUNDWORK, ticks),
      });
      return saved;
    });
  }
}
