import { daysOfPart, expandRecurrence, ruleOf } from '@altavoz/domain/calendar/expand-recurrence';
import { formatRecurrenceRule } from '@altavoz/domain/calendar/recurrence-rule';
import type { HoursOfDay, OccurrenceDates, RecurrencePart } from '@altavoz/domain/calendar/recurrence';
import { addDays, fromDayNumber, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { CalendarEntry, Point } from '../../../platform/icalendar/calendar-entry.js';
import type { Tactic } from '../../tactics/tactic.js';

type Common = Omit<CalendarEntry, 'uid' | 'start' | 'end'>;

/** A tactic's entries: one, or a series for each part of its recurrence with whatever differs from it. */
export function tacticEntries(tactic: Tactic, zone: string, uid: string, common: Common): CalendarEntry[] {
  const { start, end, time, recurrence } = tactic;
  if (start === null || end === null) return [];
  if (!recurrence) return [{ ...common, uid, ...between({ start, end, time }, zone) }];
  const happening = new Map(expandRecurrence(recurrence).map((occurrence) => [occurrence.date, occurrence]));
  return recurrence.parts.flatMap((part, index) => {
    const days = daysOfPart(part, recurrence.lastDay).map(fromDayNumber);
    const name = index === 0 ? uid : `part${index + 1}-${uid}`;
    if (!isSeries(part, days)) return singles(days, happening, zone, name, common);
    return series(part, days, happening, zone, name, common);
  });
}

/** A rule cannot say that its days are moved, nor that it happens although it gives no day. */
function isSeries(part: RecurrencePart, days: readonly PlainDateString[]): boolean {
  return part.shiftDays === 0 && days[0] === part.start && days.length > 1;
}

type Happening = ReadonlyMap<PlainDateString, OccurrenceDates>;

function series(
  part: RecurrencePart,
  days: readonly PlainDateString[],
  happening: Happening,
  zone: string,
  uid: string,
  common: Common,
): CalendarEntry[] {
  const dates = (day: PlainDateString) => ({
    start: day,
    end: addDays(day, part.lengthDays - 1),
    time: part.time,
  });
  const rule = ruleOf(part);
  const master: CalendarEntry = {
    ...common,
    uid,
    ...between(dates(part.start), zone),
    rule: formatRecurrenceRule({ ...rule, until: null }),
    until: rule.count === null ? (days.at(-1) ?? null) : null,
    exceptions: days.filter((day) => !happening.has(day)),
  };
  const changed = days.flatMap((day): CalendarEntry[] => {
    const now = happening.get(day);
    if (!now || JSON.stringify(datesOf(now)) === JSON.stringify(dates(day))) return [];
    const replaces = between(dates(day), zone).start;
    return [{ ...common, uid, ...between(now, zone), replaces }];
  });
  return [master, ...changed];
}

function singles(
  days: readonly PlainDateString[],
  happening: Happening,
  zone: string,
  uid: string,
  common: Common,
): CalendarEntry[] {
  return days.flatMap((day) => {
    const now = happening.get(day);
    return now ? [{ ...common, uid: `${day}-${uid}`, ...between(now, zone) }] : [];
  });
}

function datesOf({ start, end, time }: OccurrenceDates) {
  return { start, end, time };
}

interface Dates {
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly time: HoursOfDay | null;
}

function between({ start, end, time }: Dates, zone: string): { start: Point; end: Point } {
  return {
    start: { day: start, time: time && { at: time.start, zone } },
    end: { day: end, time: time && { at: time.end, zone } },
  };
}
