import type { DateRange } from '@altavoz/domain/shared/date-range';
import { formatDay } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import { addDays, monthOf, type MonthString } from '@altavoz/domain/shared/plain-date';
import type { CalendarFilters } from '../../calendar/calendar-filters.js';
import type { Occurrence } from '../../calendar/calendar-source.js';
import type { CalendarReader, CalendarService } from '../../calendar/calendar.service.js';

/** As long as the calendar lets anybody look at once. */
const WINDOW_DAYS = 700;

/** What stands on these days, however many they are, each thing once and in order. */
export async function occurrencesWithin(
  calendar: Pick<CalendarService, 'occurrences'>,
  reader: CalendarReader,
  campaignId: string,
  { start, end }: DateRange,
  filters: CalendarFilters,
): Promise<Occurrence[]> {
  const found = new Map<string, Occurrence>();
  for (let from = start; from <= end; from = addDays(from, WINDOW_DAYS + 1)) {
    const last = addDays(from, WINDOW_DAYS);
    const query = { ...filters, from, to: last < end ? last : end };
    for (const occurrence of await calendar.occurrences(reader, campaignId, query)) {
      found.set(occurrence.id, occurrence);
    }
  }
  return [...found.values()];
}

export interface AgendaMonth {
  readonly month: MonthString;
  readonly items: readonly Occurrence[];
}

/** By the month in which each thing begins; what began before the days stands in their first month. */
export function agendaByMonth(occurrences: readonly Occurrence[], { start }: DateRange): AgendaMonth[] {
  const months = new Map<MonthString, Occurrence[]>();
  for (const occurrence of occurrences) {
    const month = monthOf(occurrence.start < start ? start : occurrence.start);
    months.set(month, [...(months.get(month) ?? []), occurrence]);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, items]) => ({ month, items }));
}

/** «mar, 10 mar», «10 – 12 mar», «28 feb – 3 mar»: short, since the month stands above it. */
export function daysText({ start, end, time }: Occurrence, language: Language): string {
  const hours = time === null ? '' : ` · ${time.start} – ${time.end}`;
  if (start === end) return `${withWeekday[language].format(noon(start))}${hours}`;
  return `${plain[language].formatRange(noon(start), noon(end))}${hours}`;
}

const DAY = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
/** Making one costs more than using it a thousand times. */
const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  es: new Intl.DateTimeFormat('es', options),
  en: new Intl.DateTimeFormat('en-GB', options),
});
const withWeekday = formats({ ...DAY, weekday: 'short' });
const plain = formats(DAY);

/** A day has no zone: it is read back in the one that it was written in. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** «1 de enero de 2030 – 31 de diciembre de 2030». */
export function periodText({ start, end }: DateRange, language: Language): string {
  return `${formatDay(start, language)} – ${formatDay(end, language)}`;
}
