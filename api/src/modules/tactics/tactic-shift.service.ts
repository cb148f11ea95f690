import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { restoreDates, shiftTactics } from '@altavoz/contracts/tactic-schedule';
import { datesWithin, shiftOccurrences } from '@altavoz/domain/calendar/edit-recurrence';
import type { TacticDates } from '@altavoz/domain/calendar/recurrence';
import { MAX_OCCURRENCES } from '@altavoz/domain/calendar/recurrence-rule';
import { textIn } from '@altavoz/domain/shared/language';
import { checkSchedule } from '@altavoz/domain/tactics/check-schedule';
import { AppError, type InputIssue } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { nothingChanged, refusalsAt } from './refusals-of-many.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { datesOf, editedDates, NO_DATES } from './tactic-dates.js';
import { scheduleRequest, type PlanForTactics } from './tactic-plan.js';
import { assertUnderway, scopeOf, statusAfter, type Dated } from './tactic-schedule.service.js';
import type { Tactic, TacticFields } from './tactic.js';
import type { TacticRepository } from './tactic.repository.js';

type Shift = ParsedOf<typeof shiftTactics>['body'];
type Restore = ParsedOf<typeof restoreDates>['body'];

interface Item {
  readonly tacticId: string;
  readonly version: number;
}

interface Needs {
  readonly repository: TacticRepository;
  readonly change: TacticChangeService;
  readonly campaigns: CampaignService;
  readonly unitOfWork: UnitOfWork;
}

/** What becomes of one tactic's days, and of its status where they are given or taken. */
type Target = TacticDates & Pick<Changes<TacticFields>, 'status' | 'wasScheduled'>;

/** Days of many tactics at once, all or none; what stands in the way is told for each of them by its place. */
export class TacticShiftService {
  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      changed: async (unit, campaign, before) => {
        if (campaign.end !== before.end) await this.follow(unit, campaign);
      },
    });
  }

  /** So many days later, earlier when negative. The same call the other way round undoes it. */
  async shift(actor: Actor, campaignId: string, { items, days }: Shift): Promise<Dated[]> {
    return this.ofMany(actor, campaignId, items, 'shift', (item, now, before) => {
      assertUnderway(before);
      const which = { occurrence: item.occurrence, scope: scopeOf(item) };
      return editedDates(shiftOccurrences(now, which, days));
    });
  }

  /** When they were before some change, the tray included. */
  async restore(actor: Actor, campaignId: string, { items }: Restore): Promise<Dated[]> {
    return this.ofMany(actor, campaignId, items, 'restore-dates', ({ dates }, _now, before, campaign) => {
      if (dates.start === null) {
        return before.status === 'draft'
          ? NO_DATES
          : { ...NO_DATES, status: statusAfter(before, 'unschedule') };
      }
      const restored = editedDates(datesWithin(dates, campaign.end));
      if (before.status === 'draft') {
        return { ...restored, status: statusAfter(before, 'schedule'), wasScheduled: true };
      }
      assertUnderway(before);
      return restored;
    });
  }

  /** What recurs without an end of its own ends with its campaign, when that gets another last day, too. */
  private async follow(unit: Unit, { id: campaignId, end: lastDay }: Campaign): Promise<void> {
    for (const row of await this.needs.repository.recurring(unit, campaignId)) {
      const dates = datesWithin(row, lastDay);
      if (!dates.ok) {
        throw new AppError('conflict', {
          detail: `${textIn(row.name, 'en')} would recur more than ${MAX_OCCURRENCES} times: let it end earlier first.`,
        });
      }
      await this.needs.repository.update(unit, row.id, row.version, dates.value);
    }
  }

  private async ofMany<I extends Item>(
    actor: Actor,
    campaignId: string,
    items: readonly I[],
    action: string,
    target: (item: I, now: TacticDates, before: Tactic, campaign: Campaign) => Target,
  ): Promise<Dated[]> {
    const { campaigns, change, repository, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const campaign = await campaigns.open(unit, campaignId);
      const found = await repository.these(unit, campaignId, [
        ...new Set(items.map(({ tacticId }) => tacticId)),
      ]);
      const rows = new Map(found.map((row) => [row.id, row]));
      const plan = await change.planOf(unit, campaign);
      const targets = new Map<Tactic, Target>();
      const places = new Map<Tactic, string>();
      const refused: InputIssue[] = [];
      for (const [position, item] of items.entries()) {
        const row = rows.get(item.tacticId);
        const place = `body.items.${position}`;
        try {
          const before = seen(row, item);
          if (!places.has(before)) places.set(before, place);
          // Several occurrences of one tactic are edits of the same days, one after the other.
          targets.set(before, target(item, targets.get(before) ?? before, before, campaign));
        } catch (error) {
          refused.push(...refusalOf(error, place, item.tacticId, row));
        }
      }
      for (const [before, dates] of targets) {
        refused.push(...brokenBy(before, dates, plan, places.get(before) ?? 'body.items'));
      }
      if (refused.length > 0) throw nothingChanged(refused);
      return this.saveAll(unit, targets, action, campaignId);
    });
  }

  private async saveAll(
    unit: Unit,
    targets: ReadonlyMap<Tactic, Target>,
    action: string,
    campaignId: string,
  ): Promise<Dated[]> {
    const done: Dated[] = [];
    for (const [before, { start, end, time, recurrence, status, wasScheduled }] of targets) {
      const changes = { start, end, time, recurrence, status, wasScheduled };
      const tactic = await this.needs.change.saveOne(unit, before, changes, action);
      done.push({ tactic, former: datesOf(before) });
    }
    await this.needs.change.settle(unit, campaignId, false);
    return done;
  }
}

/** The row as the caller saw it. */
function seen(row: Tactic | undefined, { version }: Item): Tactic {
  if (row === undefined) throw new AppError('not-found');
  if (row.version !== version) throw new AppError('stale-version');
  if (row.archived) {
    throw new AppError('conflict', { detail: 'It is archived: restore it before anything else.' });
  }
  return row;
}

/** PD1 and RH9-RH12 of one among many. */
function brokenBy(before: Tactic, dates: Target, plan: PlanForTactics, place: string): InputIssue[] {
  if (dates.start === null) return [];
  try {
    assertNothingBlocks(checkSchedule(scheduleRequest(before, plan, dates)));
    return [];
  } catch (error) {
    return refusalOf(error, place, before.id, before);
  }
}

/** By its place, with the tactic that it is about. */
function refusalOf(error: unknown, place: string, tacticId: string, row: Tactic | undefined): InputIssue[] {
  if (!(error instanceof AppError)) throw error;
  const tactic = row ? { tactic: textIn(row.name, 'en') } : {};
  return refusalsAt(place, error).map((issue) => ({
    ...issue,
    values: { ...issue.values, ...tactic, tacticId },
  }));
}
