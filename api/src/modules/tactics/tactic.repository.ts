import { LINE_STAGES, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { isOnCalendar } from '@altavoz/domain/tactics/tactic-transitions';
import { TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest, Sort } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import {
  EMPTY_DETAILS,
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

/** Fields of a tactic that name something else of the plan. */
export type ReferringField =
  'messageIds' | 'audienceIds' | 'objectiveIds' | 'indicatorIds' | 'responsibleId' | 'evolvesFromId';

export type TacticOutline = Pick<Tactic, 'id' | 'name' | 'channelType' | 'phase'>;

/** What tells how a tactic is measured, with whom it was done and what was spent on it. */
export type MeasuredTactic = Pick<
  Tactic,
  'id' | 'name' | 'channelType' | 'status' | 'indicatorIds' | 'partners'
> & { readonly spent: number };

export class TacticRepository extends Repository<TacticFields> {
  constructor(database: Database) {
    super(database, tacticModel);
  }

  /** In the order in which they were planned; those of the plan, or those that were archived. */
  pageOfCampaign(
    scope: Scope,
    campaignId: string,
    archived: boolean,
    request: PageRequest,
  ): Promise<Page<Tactic>> {
    return this.page(scope, { campaignId, archived: archived ? { $ne: null } : null }, [], request);
  }

  /** What the plan counts on: archived ones only where they happened. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Tactic[]> {
    return this.find(scope, { campaignId, $or: [{ archived: null }, { status: 'completed' }] }, [['_id', 1]]);
  }

  /** Only what tells them apart; not the archived ones. */
  async outlines(scope: Scope, campaignId: string): Promise<TacticOutline[]> {
    const filter = this.within(scope, { campaignId, archived: null });
    const rows = await this.run(() =>
      this.model
        .find(filter, { name: 1, channelType: 1, phase: 1 }, scope.session ? { session: scope.session } : {})
        .sort({ _id: 1 })
        .lean<(Omit<TacticOutline, 'id'> & { readonly _id: string })[]>(),
    );
    return rows.map(({ _id, name, channelType, phase }) => ({ id: _id, name, channelType, phase }));
  }

  /** The same tactics as `ofCampaign`, a few fields of each. */
  async measured(scope: Scope, campaignId: string): Promise<MeasuredTactic[]> {
    const filter = this.within(scope, { campaignId, $or: [{ archived: null }, { status: 'completed' }] });
    const fields = { name: 1, channelType: 1, status: 1, indicatorIds: 1, partners: 1, 'budget.spent': 1 };
    const rows = await this.run(() =>
      this.model
        .find(filter, fields, scope.session ? { session: scope.session } : {})
        .sort({ _id: 1 })
        .lean<(Omit<MeasuredTactic, 'id' | 'spent'> & { _id: string; budget: { spent: number } })[]>(),
    );
    return rows.map(({ _id, budget, ...row }) => ({ ...row, id: _id, spent: budget.spent }));
  }

  recurring(scope: Scope, campaignId: string): Promise<Tactic[]> {
    return this.find(scope, { campaignId, recurrence: { $ne: null } });
  }

  /** These rows of a campaign, archived or not. */
  these(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Tactic[]> {
    return this.find(scope, { campaignId, _id: { $in: [...ids] } });
  }

  /** Those of these identifiers that are in the campaign. */
  some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<TacticLine[]> {
    return this.find(scope, { campaignId, _id: { $in: [...ids] } }, [], 0, NOT_OF_THE_LINE);
  }

  /** With their names and amounts, in the order in which they were planned. */
  lines(scope: Scope, campaignId: string): Promise<TacticLine[]> {
    // An archived one weighs what was spent on it; without money it is no line.
    const where = { campaignId, $or: [{ archived: null }, { 'budget.planned': { $gt: 0 } }] };
    return this.find(scope, where, [['_id', 1]], 0, NOT_OF_THE_LINE);
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

  /** Those that name a message and were not called off. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Tactic[]> {
    const where = {
      campaignId,
      messageIds: messageId,
      archived: null,
      status: { $ne: 'cancelled' as const },
    };
    return this.find(scope, where, [['_id', 1]]);
  }

  countNaming(scope: Scope, campaignId: string, field: ReferringField, id: string): Promise<number> {
    return this.count(scope, { campaignId, [field]: id });
  }

  /** With the draft campaign that held them. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }

  override async find(
    scope: Scope,
    where?: Where<TacticFields>,
    sort?: Sort,
    limit?: number,
    omit?: readonly (keyof TacticFields)[],
  ): Promise<Tactic[]> {
    return (await super.find(scope, where, sort, limit, omit)).map(complete);
  }

  override async findOne(scope: Scope, where: Where<TacticFields>): Promise<Tactic | null> {
    const found = await super.findOne(scope, where);
    return found && complete(found);
  }
}

const DETAILS = Object.entries(EMPTY_DETAILS);

/** A row from before a field existed has its empty value. Most have them all, and a copy of so many fields is heavy. */
function complete(row: Tactic): Tactic {
  const missing = DETAILS.filter(([field]) => !(field in row));
  return missing.length === 0 ? row : { ...Object.fromEntries(missing), ...row };
}
