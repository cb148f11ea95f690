import { afterCancelling } from '@altavoz/domain/budget/budget-line';
import { moveOccurrences, recur, skipOccurrences } from '@altavoz/domain/calendar/edit-recurrence';
import type { EditScope } from '@altavoz/domain/calendar/edit-scope';
import { occurrenceOn } from '@altavoz/domain/calendar/expand-recurrence';
import type { TacticDates } from '@altavoz/domain/calendar/recurrence';
import { parseRecurrenceRule, type RecurrenceRule } from '@altavoz/domain/calendar/recurrence-rule';
import type { TacticTransition } from '@altavoz/domain/tactics/tactic';
import { isUnderway, transitionTactic } from '@altavoz/domain/tactics/tactic-transitions';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { datesOf, daysAtHome, editedDates, NO_DATES, type DaysGiven } from './tactic-dates.js';
import type { Tactic, TacticFields } from './tactic.js';

/** Which tactic is meant, in the version that the caller saw. */
export interface TacticSeen {
  readonly campaignId: string;
  readonly tacticId: string;
  readonly version: number;
}

/** A tactic after a change of its days, and when it was before. */
export interface Dated {
  readonly tactic: Tactic;
  readonly former: TacticDates;
}

interface Which {
  readonly occurrence?: string | undefined;
  readonly scope?: EditScope | undefined;
}

/**
 * When tactics happen: their days and their way from draft to completed or cancelled. However its days are edited, a
 * tactic stays one row with one line of the budget.
 */
export class TacticScheduleService {
  constructor(
    private readonly change: TacticChangeService,
    private readonly campaigns: CampaignService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** PD1 and RH9-RH12, all at once. */
  async schedule(
    actor: Actor,
    seen: TacticSeen,
    given: DaysGiven & { readonly rule?: string | null | undefined },
  ): Promise<Dated> {
    return this.unitOfWork.run(actor, async (unit) => {
      const { before, campaign } = await this.begin(unit, seen);
      const status = statusAfter(before, 'schedule');
      const { start, end, time = null } = daysAtHome(given, null, campaign.timeZone);
      const once: TacticDates = { start, end, time, recurrence: null };
      const dates = editedDates(recur(once, { scope: 'all' }, ruleOf(given.rule), campaign.end));
      return this.save(unit, before, dates, 'schedule', { status, wasScheduled: true });
    });
  }

  /** New days for what stands on the calendar and is not over: all of it, or what of it is named. */
  async move(actor: Actor, seen: TacticSeen, given: DaysGiven & Which): Promise<Dated> {
    return this.unitOfWork.run(actor, (unit) => this.moveIn(unit, seen, given));
  }

  /** Within a unit that does more: a review that moves it. */
  async moveIn(unit: Unit, seen: TacticSeen, given: DaysGiven & Which): Promise<Dated> {
    return this.editIn(unit, seen, 'move', (before, { timeZone }) => {
      const now = occurrenceOn(before, given.occurrence);
      const which = { occurrence: given.occurrence, scope: scopeOf(given) };
      return editedDates(moveOccurrences(before, which, daysAtHome(given, now ?? null, timeZone)));
    });
  }

  /** A rule for how it recurs, or none any more. */
  async recur(
    actor: Actor,
    seen: TacticSeen,
    { rule, occurrence, scope }: Which & { readonly scope: EditScope; readonly rule: string | null },
  ): Promise<Dated> {
    return this.edit(actor, seen, 'recur', (before, campaign) =>
      editedDates(recur(before, { occurrence, scope }, ruleOf(rule), campaign.end)),
    );
  }

  /** One occurrence does not happen, or nothing from it on. */
  async skip(actor: Actor, seen: TacticSeen, which: Required<Which> & { scope: EditScope }): Promise<Dated> {
    return this.edit(actor, seen, 'skip', (before) => editedDates(skipOccurrences(before, which)));
  }

  async unschedule(actor: Actor, seen: TacticSeen): Promise<Dated> {
    return this.unitOfWork.run(actor, async (unit) => {
      const { before } = await this.begin(unit, seen);
      const status = statusAfter(before, 'unschedule');
      const tactic = await this.change.save(unit, before, { ...NO_DATES, status }, 'unschedule');
      return { tactic, former: datesOf(before) };
    });
  }

  async transition(
    actor: Actor,
    seen: TacticSeen,
    action: Exclude<TacticTransition, 'schedule' | 'unschedule'>,
  ): Promise<Tactic> {
    return this.unitOfWork.run(actor, (unit) => this.transitionIn(unit, seen, action));
  }

  /** Within a unit that does more: a review that cancels it. */
  async transitionIn(
    unit: Unit,
    seen: TacticSeen,
    action: Exclude<TacticTransition, 'schedule' | 'unschedule'>,
  ): Promise<Tactic> {
    const { before } = await this.begin(unit, seen);
    const changes: Changes<TacticFields> = {
      status: statusAfter(before, action),
      ...(action === 'cancel' ? { budget: afterCancelling(before.budget) } : {}),
    };
    return this.change.save(unit, before, changes, action);
  }

  private async edit(
    actor: Actor,
    seen: TacticSeen,
    action: string,
    change: (before: Tactic, campaign: Campaign) => TacticDates,
  ): Promise<Dated> {
    return this.unitOfWork.run(actor, (unit) => this.editIn(unit, seen, action, change));
  }

  private async editIn(
    unit: Unit,
    seen: TacticSeen,
    action: string,
    change: (before: Tactic, campaign: Campaign) => TacticDates,
  ): Promise<Dated> {
    const { before, campaign } = await this.begin(unit, seen);
    assertUnderway(before);
    return this.save(unit, before, change(before, campaign), action);
  }

  private async begin(unit: Unit, { campaignId, tacticId, version }: TacticSeen) {
    const before = await this.change.begin(unit, campaignId, tacticId, version);
    return { before, campaign: await this.campaigns.get(unit, campaignId) };
  }

  private async save(
    unit: Unit,
    before: Tactic,
    dates: TacticDates,
    action: string,
    more: Changes<TacticFields> = {},
  ): Promise<Dated> {
    await this.change.assertSchedulable(unit, before, dates);
    const tactic = await this.change.save(unit, before, { ...dates, ...more }, action);
    return { tactic, former: datesOf(before) };
  }
}

/** Whoever names an occurrence means that one; whoever names none means all of it. */
export function scopeOf({ occurrence, scope }: Which): EditScope {
  return scope ?? (occurrence === undefined ? 'all' : 'this');
}

export function assertUnderway({ status }: Tactic): void {
  if (isUnderway(status)) return;
  throw new AppError('conflict', { detail: `A tactic that is ${status} cannot be moved.` });
}

export function statusAfter(before: Tactic, action: TacticTransition): Tactic['status'] {
  const next = transitionTactic(before.status, action);
  if (next.ok) return next.value;
  const { status, allowed } = next.error;
  throw new AppError('conflict', {
    detail: `A tactic that is ${status} cannot ${action}; it can: ${allowed.join(', ') || 'nothing more'}.`,
  });
}

/** The contract has parsed it already. */
function ruleOf(text: string | null | undefined): RecurrenceRule | null {
  const parsed = text ? parseRecurrenceRule(text) : null;
  return parsed?.ok ? parsed.value : null;
}
