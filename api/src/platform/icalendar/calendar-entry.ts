import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { ClockTime } from '@altavoz/domain/shared/zoned-time';

/** A time on a day: all of it, or a clock time in a zone. */
export interface Point {
  readonly day: PlainDateString;
  readonly time: { readonly at: ClockTime; readonly zone: string } | null;
}

/** What becomes one VEVENT (RFC 5545). */
export interface CalendarEntry {
  /** The same for ever; of one that recurs, the same for the series and whatever differs from it. */
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly start: Point;
  /** The last day, inclusive; with a time, the moment it ends. */
  readonly end: Point;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly category?: string;
  readonly cancelled?: boolean;
  /** Takes nobody's time: deadlines, holidays. */
  readonly transparent?: boolean;
  /** `FREQ=…`, without the last day. */
  readonly rule?: string;
  /** The last day on which the rule may begin something; null when it says its own count. */
  readonly until?: PlainDateString | null;
  readonly exceptions?: readonly PlainDateString[];
  /** Stands in the place of this occurrence of the series with the same uid. */
  readonly replaces?: Point;
}
