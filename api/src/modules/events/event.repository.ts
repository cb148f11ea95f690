import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { eventModel } from './event.model.js';
import type { CampaignEvent, EventFields } from './event.js';

export class EventRepository extends Repository<EventFields> {
  constructor(database: Database) {
    super(database, eventModel);
  }

  /** Whatever touches these days, the cancelled ones too. */
  onDays(scope: Scope, campaignId: string, { start, end }: DateRange): Promise<CampaignEvent[]> {
    return this.find(scope, { campaignId, start: { $lte: end }, end: { $gte: start } }, [['start', 1]]);
  }

  /** A tactic that is deleted is no longer used by any event. */
  async forgetTactic(unit: Unit, campaignId: string, tacticId: string): Promise<void> {
    const filter = this.within(unit, { campaignId, tacticIds: tacticId });
    const change = {
      $pull: { tacticIds: tacticId },
      $set: { updatedAt: this.clock.now() },
      $inc: { version: 1 },
    };
    await this.run(() => this.model.updateMany(filter, change, { session: unit.session }));
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
