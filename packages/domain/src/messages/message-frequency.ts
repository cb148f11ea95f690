import type { DateRange } from '../shared/date-range.js';
import type { MonthString } from '../shared/plain-date.js';
import { monthsBetween } from '../shared/plain-month.js';

/** What a message is carried by: planned, sent, said or printed (F3). */
export const CARRIER_KINDS = ['tactic', 'bulletin', 'statement', 'clip'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];

/** One thing that carries a message, with every stretch of days on which it happens. */
export interface Carrier {
  readonly kind: CarrierKind;
  readonly ranges: readonly DateRange[];
}

export interface MonthOfMessage {
  readonly month: MonthString;
  readonly counts: Readonly<Record<CarrierKind, number>>;
  readonly total: number;
}

/**
 * F3: how many things carry a message in each month, the months without any between the first and the last included.
 * What lasts, or recurs, counts once in every month that it touches.
 */
export function messageFrequency(carriers: readonly Carrier[]): MonthOfMessage[] {
  const counted = new Map<MonthString, Record<CarrierKind, number>>();
  for (const { kind, ranges } of carriers) {
    const months = new Set(ranges.flatMap(({ start, end }) => monthsBetween(start, end)));
    for (const month of months) {
      const counts = counted.get(month) ?? none();
      counts[kind] += 1;
      counted.set(month, counts);
    }
  }
  const months = [...counted.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(`${first}-01`, `${last}-01`).map((month) => {
    const counts = counted.get(month) ?? none();
    return { month, counts, total: CARRIER_KINDS.reduce((sum, kind) => sum + counts[kind], 0) };
  });
}

const none = (): Record<CarrierKind, number> => ({ tactic: 0, bulletin: 0, statement: 0, clip: 0 });
