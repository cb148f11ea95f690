import type { Model } from 'mongoose';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { translateDatabaseError } from '../../platform/db/database-error.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { Row } from '../../platform/db/model.js';
import { calendarRevisionModel, type CalendarRevision } from './calendar-revision.model.js';

/**
 * One number per campaign, raised inside every change of its tactics and bulletins. It tells whether a calendar that
 * was computed before still holds, in any process, and it puts changes of one plan in line: two that would each fit
 * the budget but not both (RH13) meet here, and the second begins again.
 */
export class CalendarRevisionRepository {
  private readonly model: Model<Row<CalendarRevision>>;

  constructor(database: Database) {
    this.model = database.model(calendarRevisionModel);
  }

  async raise(unit: Unit, campaignId: string): Promise<void> {
    try {
      await this.model.updateOne(
        { _id: campaignId },
        { $inc: { revision: 1 }, $setOnInsert: { organizationId: unit.organizationId } },
        { upsert: true, session: unit.session },
      );
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** With the draft campaign that it counted for. */
  async remove(unit: Unit, campaignId: string): Promise<void> {
    try {
      const own = { _id: campaignId, organizationId: unit.organizationId };
      await this.model.deleteOne(own, { session: unit.session });
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** Zero when there is no such campaign. */
  async current(scope: Scope, campaignId: string): Promise<number> {
    try {
      const row = await this.model
        .findOne({ _id: campaignId, organizationId: scope.organizationId }, { revision: 1 })
        .lean<{ revision: number } | null>();
      return row?.revision ?? 0;
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
