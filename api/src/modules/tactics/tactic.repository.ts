import { LINE_STAGES, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { isOnCalendar } from '@altavoz/domain/tactics/tactic-transitions';
import { TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import {
  NOT_OF_THE_CALENDAR,
  NOT_OF_THE_LINE,
  type Tactic,
  type TacticFields,
  type TacticLine,
  type TacticOnCalendar,
} from './tactic.js';
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

  /** Those of these identifiers that are in the campaign. */
  some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<TacticLine[]> {
    return this.find(scope, { campaignId, _id: { $in: [...ids] } }, [], 0, NOT_OF_THE_LINE);
  }

  /** With their names and amounts, in the order in which they were planned. */
  lines(scope: Scope, campaignId: string): Promise<TacticLine[]> {
    return this.find(scope, { campaignId }, [['_id', 1]], 0, NOT_OF_THE_LINE);
  }

  /** What stands on the calendar on some day of the range. */
  onDays(scope: Scope, campaignId: string, filters: DaysAndFilters): Promise<TacticOnCalendar[]> {
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
    return this.find(scope, where, [['start', 1]], 0, NOT_OF_THE_CALENDAR);
  }

  /** The sum of a campaign's lines, of all of them or of some entries of the catalogue. */
  async sumOfLines(scope: Scope, campaignId: string, codes?: readonly string[]): Promise<LineAmounts> {
    const where = this.within(scope, {
      campaignId,
      ...(codes ? { catalogueCode: { $in: [...codes] } } : {}),
    });
    const sums = Object.fromEntries(LINE_STAGES.map((stage) => [stage, { $sum: `$budget.${stage}` }]));
    const [sum] = await this.run(() =>
      this.model.aggregate<LineAmounts>(
        [{ $match: where }, { $group: { _id: null, ...sums } }],
        scope.session ? { session: scope.session } : {},
      ),
    );
    const { planned = 0, approved = 0, committed = 0, spent = 0 } = sum ?? {};
    return { planned, approved, committed, spent };
  }

  /** How many tactics on the calendar or behind us carry each of these messages; one that none carries is absent. */
  async countCarrying(
    scope: Scope,
    campaignId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const carried = { messageIds: { $in: [...messageIds] } };
    const rows = await this.run(() =>
      this.model.aggregate<{ _id: string; count: number }>(
        [
          { $match: this.within(scope, { campaignId, ...carried, status: { $in: ON_CALENDAR } }) },
          { $unwind: '$messageIds' },
          { $match: carried },
          { $group: { _id: '$messageIds', count: { $sum: 1 } } },
        ],
        scope.session ? { session: scope.session } : {},
      ),
    );
    return new Map(rows.map(({ _id, count }) => [_id, count]));
  }

  countNaming(
    scope: Scope,
    campaignId: string,
    field: 'messageIds' | 'audienceIds' | 'objectiveIds' | 'indicatorIds',
    id: string,
  ): Promise<number> {
    return this.count(scope, { campaignId, [field]: id });
  }

  /** With the draft campaign that held them. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }
}
