import { findOverlaps, type Engagement } from '@altavoz/domain/calendar/overlaps';
import { momentOf, wallTimeAt } from '@altavoz/domain/shared/zoned-time';
import type { DatedThing, Occurrence, OccurrenceKind } from './calendar-source.js';

/** What asks for somebody's attention or time; a deadline or a holiday does not. */
const ENGAGING: readonly OccurrenceKind[] = ['tactic', 'event', 'session', 'meeting'];

/** Dated things as they are seen from a zone, in the order of their first days, overlaps marked. */
export function presentOccurrences(things: readonly DatedThing[], zone: string, home: string): Occurrence[] {
  const overlaps = findOverlaps(
    things.filter(({ kind }) => ENGAGING.includes(kind)).map((thing) => engagementOf(thing, home)),
  );
  return things
    .map((thing) => present(thing, zone, overlaps.get(occurrenceId(thing)) ?? null))
    .sort(byFirstDay);
}

/** Where a thing stands on the calendar: its days with its hours. */
type Dates = Pick<Occurrence, 'start' | 'end' | 'time'>;

function present(thing: DatedThing, zone: string, overlaps: Occurrence['overlaps']): Occurrence {
  const { kind, subjectId, title, occurrenceOf = null } = thing;
  return {
    id: occurrenceId(thing),
    kind,
    subjectId,
    title,
    ...seenFrom(zone, datesOf(thing)),
    moments: momentsOf(thing),
    recurring: occurrenceOf !== null,
    occurrenceOf,
    status: thing.status ?? '',
    channelType: thing.channelType ?? null,
    phase: thing.phase ?? null,
    audienceIds: [...(thing.audienceIds ?? [])],
    personIds: [...(thing.personIds ?? [])],
    place: thing.place ?? '',
    overlaps,
    version: thing.version ?? 0,
    movable: thing.movable ?? false,
  };
}

function occurrenceId({ kind, subjectId, occurrenceOf }: DatedThing): string {
  return occurrenceOf ? `${kind}:${subjectId}:${occurrenceOf}` : `${kind}:${subjectId}`;
}

function datesOf({ start, end, time }: DatedThing): Dates {
  return { start, end: end ?? start, time: time ?? null };
}

/** Whole days are the same days everywhere; hours may begin or end on another day elsewhere. */
function seenFrom(zone: string, { start, end, time }: Dates): Dates {
  if (time === null || time.zone === zone) return { start, end, time };
  const first = wallTimeAt(momentOf({ day: start, time: time.start }, time.zone), zone);
  const last = wallTimeAt(momentOf({ day: end, time: time.end }, time.zone), zone);
  return { start: first.day, end: last.day, time: { start: first.time, end: last.time, zone } };
}

function momentsOf(thing: DatedThing): Occurrence['moments'] {
  const { start, end, time } = datesOf(thing);
  if (time === null) return null;
  const text = (day: string, at: string) => new Date(momentOf({ day, time: at }, time.zone)).toISOString();
  return { start: text(start, time.start), end: text(end, time.end) };
}

function engagementOf(thing: DatedThing, home: string): Engagement {
  const { audienceIds = [], personIds = [], subjectId, kind } = thing;
  const dates = seenFrom(home, datesOf(thing));
  return { id: occurrenceId(thing), subjectId: `${kind}:${subjectId}`, ...dates, audienceIds, personIds };
}

function byFirstDay(a: Occurrence, b: Occurrence): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
