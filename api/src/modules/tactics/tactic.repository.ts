import { isOnCalendar } from '@altavoz/domain/tactics/tactic-transitions';
import { TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import type { Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Database } from '../../platform/db/database.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { Tactic, TacticFields } from './tactic.js';
import { tacticModel } from './tactic.model.js';

const ON_CALENDAR = TACTIC_STATUSES.filter(isOnCalendar);

export interface DaysAndFilters {
  readonly from: string;
  readonly to: string;
  readonly channelTypes?: readonly string[] | undefined;
  readonly phases?: readonly number[] | undefined;
  readonly audienceIds?: readonly string[] | undefined;
}

export class TacticRepository extends Repository<TacticFields> {
  constructor(database: Database) {
    super(database, tacticModel);
  }

  /** In the order in which they were planned. */
  pageOfCampaign(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Tactic>> {
    return this.page(scope, { campaignId }, [], request);
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<Tactic[]> {
    return this.find(scope, { campaignId }, [['_id', 1]]);
  }

  /** What stands on the calendar on some day of the range. */
  onDays(scope: Scope, campaignId: string, filters: DaysAndFilters): Promise<Tactic[]> {
    const { from, to, channelTypes, phases, audienceIds } = filters;
    const where: Record<string, unknown> = {
      campaignId,
      start: { $lte: to },
      end: { $gte: from },
      status: { $in: ON_CALENDAR },
      ...(channelTypes ? { channelType: { $in: channelTypes } } : {}),
      ...(phases ? { phase: { $in: phases } } : {}),
      ...(audienceIds ? { audienceIds: { $in: audienceIds } } : {}),
    };
    return this.find(scope, where, [['start', 1]]);
  }

  /** Tactics on the calendar or behind us that carry any of these messages. */
  carrying(scope: Scope, campaignId: string, messageIds: readonly string[]): Promise<Tactic[]> {
    return this.find(scope, {
      campaignId,
      messageIds: { $in: [...messageIds] },
      status: { $in: ON_CALENDAR },
    });
  }

  /** With the draft campaign that held them. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }

  naming(
    scope: Scope,
    campaignId: string,
    field: 'messageIds' | 'audienceIds' | 'objectiveIds' | 'indicatorIds',
    id: string,
  ): Promise<number> {
    return this.count(scope, { campaignId, [field]: id });
  }
}
