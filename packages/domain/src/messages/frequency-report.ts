import type { DateRange } from '../shared/date-range.js';
import type { MonthString, PlainDateString } from '../shared/plain-date.js';
import { monthsBetween } from '../shared/plain-month.js';
import { messageFrequency, type Carrier, type CarrierKind } from './message-frequency.js';
import { inForce, type MessageValidity } from './message-in-force.js';
import { lastUse, nextUse, restOf, type Resting } from './message-rest.js';

/** Something on the calendar, sent, said or printed, with the messages that it carries. */
export interface CarrierOfMessages extends Carrier {
  readonly messageIds: readonly string[];
}

export interface MessageOfReport extends MessageValidity {
  readonly id: string;
  readonly approvedOn: PlainDateString | null;
}

export interface FrequencyRow {
  readonly messageId: string;
  /** One for each month of the report, by kind. */
  readonly counts: readonly Readonly<Record<CarrierKind, number>>[];
  readonly total: number;
}

/** A message in force that nothing has carried yet, or not for long. */
export interface UnusedMessage {
  readonly messageId: string;
  /** Null when nothing has ever carried it. */
  readonly lastUse: PlainDateString | null;
  readonly days: number;
  /** The next time that something carries it; null when nothing is planned. */
  readonly nextUse: PlainDateString | null;
}

export interface FrequencyReport {
  readonly months: readonly MonthString[];
  readonly rows: readonly FrequencyRow[];
  readonly unused: readonly UnusedMessage[];
}

interface ReportRequest {
  readonly messages: readonly MessageOfReport[];
  readonly carriers: readonly CarrierOfMessages[];
  /** The campaign's first and last day. */
  readonly period: DateRange;
  readonly today: PlainDateString;
}

const NONE: Readonly<Record<CarrierKind, number>> = { tactic: 0, bulletin: 0, statement: 0, clip: 0 };

/**
 * F3: how often each message is carried in each month of the campaign, and those in force that are not used (RW14).
 * A message may be repeated as often as one likes: there is no upper bound anywhere.
 */
export function frequencyReport({ messages, carriers, period, today }: ReportRequest): FrequencyReport {
  const months = monthsBetween(period.start, period.end);
  const carriedBy = new Map<string, Carrier[]>();
  for (const carrier of carriers) {
    for (const id of new Set(carrier.messageIds)) {
      const known = carriedBy.get(id);
      if (known) known.push(carrier);
      else carriedBy.set(id, [carrier]);
    }
  }
  const rows = messages.map(({ id }): FrequencyRow => {
    const counted = new Map(
      messageFrequency(carriedBy.get(id) ?? []).map(({ month, counts }) => [month, counts]),
    );
    const counts = months.map((month) => counted.get(month) ?? NONE);
    const total = counts.reduce(
      (sum, { tactic, bulletin, statement, clip }) => sum + tactic + bulletin + statement + clip,
      0,
    );
    return { messageId: id, counts, total };
  });
  const unused = messages.flatMap((message): UnusedMessage[] => {
    if (!inForce(message, today)) return [];
    const ranges = (carriedBy.get(message.id) ?? []).flatMap((carrier) => carrier.ranges);
    const last = lastUse(ranges, today);
    const rest = resting(message, last, period.start, today);
    if (last !== undefined && rest === undefined) return [];
    return [
      {
        messageId: message.id,
        lastUse: last ?? null,
        days: rest?.days ?? 0,
        nextUse: nextUse(ranges, today) ?? null,
      },
    ];
  });
  return { months, rows, unused: [...unused].sort((a, b) => b.days - a.days) };
}

function resting(
  { approvedOn, validFrom }: MessageOfReport,
  last: PlainDateString | undefined,
  campaignStart: PlainDateString,
  today: PlainDateString,
): Resting | undefined {
  const begins = [approvedOn, campaignStart, validFrom].filter((day) => typeof day === 'string');
  return restOf({ lastUse: last, begins, today });
}
