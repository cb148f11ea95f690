import type { TacticDates } from '@altavoz/domain/calendar/recurrence';
import { checkSchedule, type ScheduleRequest } from '@altavoz/domain/tactics/check-schedule';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { textIn } from '@altavoz/domain/shared/language';
import type { Tactic } from './tactic.js';

/** What the rules need beside a tactic. */
export interface PlanForTactics {
  readonly period: DateRange;
  readonly messages: ScheduleRequest['messages'];
  readonly indicators: ScheduleRequest['indicators'];
}

export interface MissingItem {
  readonly rule: string;
  readonly key: string;
}

/** What each draft still lacks, by the tactic's id. */
export type MissingByTactic = ReadonlyMap<string, readonly MissingItem[]>;

/** A row with some days as the domain's rule reads it. */
export function scheduleRequest(
  row: Tactic,
  plan: PlanForTactics,
  { start, end, recurrence }: Pick<TacticDates, 'start' | 'end' | 'recurrence'>,
): ScheduleRequest {
  const { id, messageIds, indicatorIds, callToAction } = row;
  const label = textIn(row.name, 'en');
  const tactic = { id, label, start, end, recurrence, messageIds, indicatorIds, callToAction };
  return { tactic, ...plan };
}

/** RH9-RH12 without the days, which the person is about to choose; each rule's key once. */
export function missingBeforeScheduling(row: Tactic, plan: PlanForTactics): MissingItem[] {
  const missing = new Map<string, MissingItem>();
  for (const { rule, key } of checkSchedule(scheduleRequest(row, plan, row))) {
    if (key !== 'dates-missing') missing.set(`${rule} ${key}`, { rule, key });
  }
  return [...missing.values()];
}
