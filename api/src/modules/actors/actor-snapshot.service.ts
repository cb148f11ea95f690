import { AppError } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { ActorSnapshotRepository } from './actor-snapshot.repository.js';
import type { ActorService } from './actor.service.js';
import type { ActorSnapshot } from './actor.js';

/** The map of actors as it was on a day: the baseline that a later day is compared with (D8). */
export class ActorSnapshotService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly actors: ActorService,
    private readonly repository: ActorSnapshotRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {
    campaigns.addPart({ removed: (unit, campaignId) => this.repository.removeOf(unit, campaignId) });
  }

  async list(scope: Scope, campaignId: string, page: PageRequest): Promise<Page<ActorSnapshot>> {
    await this.campaigns.get(scope, campaignId);
    return this.repository.newest(scope, campaignId, page);
  }

  get(scope: Scope, campaignId: string, id: string): Promise<ActorSnapshot> {
    return this.repository.get(scope, id, { campaignId });
  }

  /** Keeps the map as it is now, one a day. */
  async create(caller: Caller, campaignId: string, name: string): Promise<ActorSnapshot> {
    try {
      return await this.unitOfWork.run(caller, async (unit) => {
        const campaign = await this.campaigns.open(unit, campaignId);
        const actors = await this.actors.all(unit, campaignId);
        if (actors.length === 0) throw new AppError('conflict', { detail: 'There is no actor to keep yet.' });
        const snapshot = await this.repository.insert(unit, {
          campaignId,
          day: this.campaigns.today(campaign),
          name,
          actors: actors.map(
            ({ id, name: who, sector, actorType, relation, role, capacities, stance, stanceReason }) => ({
              actorId: id,
              name: who,
              sector,
              actorType,
              relation,
              role,
              capacities,
              stance,
              stanceReason,
            }),
          ),
        });
        unit.audit({
          action: 'actor-snapshot.create',
          subject: { kind: 'actor-snapshot', id: snapshot.id },
        });
        return snapshot;
      });
    } catch (error) {
      if (error instanceof AppError && error.code === 'duplicate') {
        throw new AppError('duplicate', {
          detail: 'The map of today is kept already: remove that one first.',
          cause: error,
        });
      }
      throw error;
    }
  }

  async remove(caller: Caller, campaignId: string, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(caller, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      assertVersion(await this.repository.get(unit, id, { campaignId }), version);
      await this.repository.remove(unit, id, version);
      unit.audit({ action: 'actor-snapshot.delete', subject: { kind: 'actor-snapshot', id } });
    });
  }
}
