import { blocking, type Finding } from '../checks/finding.js';
import { expandRecurrence } from '../calendar/expand-recurrence.js';
import type { Recurrence } from '../calendar/recurrence.js';
import { checkIndicator, type IndicatorPlan } from '../indicators/check-indicator.js';
import { reasonNotUsable, type MessageValidity } from '../messages/message-in-force.js';
import { encloses, type DateRange } from '../shared/date-range.js';
import type { Label } from '../shared/language.js';
import { isPlainDate, type PlainDateString } from '../shared/plain-date.js';
import { checkCallToAction, type CallToAction } from './call-to-action.js';

export interface TacticToSchedule {
  readonly id: string;
  readonly label: Label;
  readonly start?: PlainDateString | null | undefined;
  readonly end?: PlainDateString | null | undefined;
  readonly recurrence?: Recurrence | null | undefined;
  readonly messageIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly callToAction?: Partial<CallToAction> | null | undefined;
}

export interface MessageOfTactic extends MessageValidity {
  readonly id: string;
  readonly label: Label;
}

export interface ScheduleRequest {
  readonly tactic: TacticToSchedule;
  /** At least those that the tactic names; others are not looked at. */
  readonly messages: readonly MessageOfTactic[];
  readonly indicators: readonly IndicatorPlan[];
  /** The campaign's first and last day. */
  readonly period: DateRange;
}

/** Everything that keeps a tactic from being scheduled, all at once: its dates (PD1), RH9, RH10, RH11, RH12. */
export function checkSchedule(request: ScheduleRequest): Finding[] {
  const { tactic, messages, indicators, period } = request;
  return [
    ...checkDates(tactic, period),
    ...checkTacticMessages(tactic, new Map(messages.map((message) => [message.id, message]))),
    ...checkCallToAction(tactic.callToAction, subjectOf(tactic)),
    ...checkTacticIndicators(tactic, new Map(indicators.map((indicator) => [indicator.id, indicator]))),
  ];
}

/** The tactic has both dates, in order, within the campaign. An end that is left out is the day of the start. */
export function checkDates(tactic: TacticToSchedule, period: DateRange): Finding[] {
  const subject = subjectOf(tactic);
  const start = tactic.start;
  const end = tactic.end ?? start;
  if (!start || !end || !isPlainDate(start) || !isPlainDate(end))
    return [blocking('PD1', subject, 'dates-missing')];
  if (end < start) return [blocking('PD1', subject, 'dates-reversed', { start, end })];
  if (!encloses(period, { start, end })) {
    const values = { start, end, campaignStart: period.start, campaignEnd: period.end };
    return [blocking('PD1', subject, 'dates-outside-campaign', values)];
  }
  return [];
}

/** RH9: at least one message, and each of them may be used on every day on which the tactic starts. */
export function checkTacticMessages(
  tactic: TacticToSchedule,
  messages: ReadonlyMap<string, MessageOfTactic>,
): Finding[] {
  const subject = subjectOf(tactic);
  const known = tactic.messageIds.flatMap((id) => messages.get(id) ?? []);
  if (known.length === 0) return [blocking('RH9', subject, 'message-missing')];
  return blockedMessages(known, startsOf(tactic), subject);
}

/** RH9: messages that may not be used on one of these days, each with the first such day. */
export function blockedMessages(
  messages: readonly MessageOfTactic[],
  days: readonly PlainDateString[],
  subject: Finding['subject'],
): Finding[] {
  return messages.flatMap((message) => {
    const day = days.find((start) => reasonNotUsable(message, start) !== undefined);
    // Without a start only the status can be judged; the missing date is a finding of its own.
    const key = day ? reasonNotUsable(message, day) : reasonNotUsable({ status: message.status }, '');
    if (!key) return [];
    const values = {
      message: message.label,
      messageId: message.id,
      ...(day ? { day } : {}),
      ...(message.validFrom ? { validFrom: message.validFrom } : {}),
      ...(message.validUntil ? { validUntil: message.validUntil } : {}),
    };
    return [blocking('RH9', subject, key, values)];
  });
}

/** RH11 and RH12: at least one indicator, each with its target and frequency. */
export function checkTacticIndicators(
  tactic: TacticToSchedule,
  indicators: ReadonlyMap<string, IndicatorPlan>,
): Finding[] {
  const known = tactic.indicatorIds.flatMap((id) => indicators.get(id) ?? []);
  if (known.length === 0) return [blocking('RH11', subjectOf(tactic), 'indicator-missing')];
  return known.flatMap(checkIndicator);
}

/** The first and the last start from its first day on: words that hold on both hold in between. */
function startsOf({ start, recurrence }: TacticToSchedule): PlainDateString[] {
  if (!start) return [];
  const starts = recurrence ? expandRecurrence(recurrence).map((occurrence) => occurrence.start) : [];
  // One that was moved may stand outside the order of its series.
  const counted = starts.filter((day) => day >= start).sort();
  return [...new Set([counted[0] ?? start, counted.at(-1) ?? start])];
}

function subjectOf(tactic: TacticToSchedule): Finding['subject'] {
  return { kind: 'tactic', id: tactic.id, label: tactic.label };
}
