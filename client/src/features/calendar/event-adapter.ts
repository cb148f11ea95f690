import { addDays } from '@altavoz/domain/shared/plain-date';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Gap, Occurrence } from './occurrence.js';
import { gapCardRange } from './gap-card.js';

/**
 * The only place that knows that the calendar library counts an all-day end as the day after: ours is the last day.
 */

/** An activity or a gap's card, as the library takes it. */
export interface LibraryEvent {
  readonly id: string;
  readonly title?: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly startEditable: boolean;
  readonly durationEditable: boolean;
  readonly interactive: boolean;
  readonly extendedProps: { readonly occurrence: Occurrence } | { readonly gap: Gap };
}

/** What the library holds of a stretch of days. */
interface LibraryDays {
  readonly startStr: string;
  /** Empty for an activity of one day. */
  readonly endStr: string;
}

/** Days of ours as the library wants them. */
export function toLibraryDays({ start, end }: DateRange): { start: string; end: string } {
  return { start, end: addDays(end, 1) };
}

/** Days of the library as ours. */
export function fromLibraryDays({ startStr, endStr }: LibraryDays): DateRange {
  const start = startStr.slice(0, 10);
  const end = endStr === '' ? start : addDays(endStr.slice(0, 10), -1);
  return { start, end: end < start ? start : end };
}

/** The day of a date that the library hands out; it keeps days in UTC. */
export function fromLibraryDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Where somebody put an activity: other days, and other hours when they are told; null for whole days. */
export interface NewDays extends DateRange {
  readonly time?: { readonly start: string; readonly end: string } | null;
}

interface LibraryPlace extends LibraryDays {
  readonly allDay: boolean;
}

/** Days, and hours of what is drawn by the hour. */
export function fromLibraryEvent(event: LibraryPlace): NewDays {
  if (event.allDay) return fromLibraryDays(event);
  const end = event.endStr === '' ? event.startStr : event.endStr;
  return {
    start: event.startStr.slice(0, 10),
    end: end.slice(0, 10),
    time: { start: event.startStr.slice(11, 16), end: end.slice(11, 16) },
  };
}

interface Wanted {
  readonly language: Language;
  /** The view has hours: what has a time stands at it. */
  readonly byHours?: boolean;
  /** The signed-in person may move things. */
  readonly mayMove: boolean;
}

/** An activity as the library draws it. What it shows comes from `eventContent`, by the occurrence itself. */
export function toEvent(
  occurrence: Occurrence,
  { language, mayMove, byHours = false }: Wanted,
): LibraryEvent {
  const movable = mayMove && occurrence.movable;
  const atHours = byHours ? occurrence.time : null;
  return {
    id: occurrence.id,
    title: textIn(occurrence.title, language),
    ...(atHours === null
      ? toLibraryDays(occurrence)
      : { start: `${occurrence.start}T${atHours.start}`, end: `${occurrence.end}T${atHours.end}` }),
    allDay: atHours === null,
    startEditable: movable,
    durationEditable: movable,
    interactive: true,
    extendedProps: { occurrence },
  };
}

/** The card that says how long a gap is, in the first week where it has room. */
export function toGapEvent(gap: Gap, within: DateRange): LibraryEvent | undefined {
  const room = gapCardRange(gap, within);
  if (room === undefined) return undefined;
  return {
    id: `gap:${gap.start}`,
    ...toLibraryDays(room),
    allDay: true,
    startEditable: false,
    durationEditable: false,
    interactive: false,
    extendedProps: { gap },
  };
}
