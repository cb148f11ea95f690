import type { Reminder } from '@altavoz/domain/indicators/reminder';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { reminderModel, type ReminderFields } from './reminder.model.js';

export class ReminderRepository extends Repository<ReminderFields> {
  constructor(database: Database) {
    super(database, reminderModel);
  }

  /** What was said last, by what it was about. */
  async ofCampaign(scope: Scope, campaignId: string): Promise<ReadonlyMap<string, Reminder>> {
    return new Map((await this.find(scope, { campaignId })).map((row) => [row.about, row]));
  }

  async say(unit: Unit, campaignId: string, about: string, { stage, due }: Reminder): Promise<void> {
    const before = await this.findOne(unit, { campaignId, about });
    if (before) await this.update(unit, before.id, before.version, { stage, due });
    else await this.insert(unit, { campaignId, about, stage, due });
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
