import { lengthInDays, shiftRange } from '@altavoz/domain/shared/date-range';
import { addDays, daysBetween } from '@altavoz/domain/shared/plain-date';
import { keys } from '../../shared/api-client/keys.js';
import { patch, type Patch } from '../../shared/api-client/optimistic.js';
import { tacticsQuery, type Tactic } from '../../shared/plan/tactics.js';
import type { Dated } from './dated.js';
import type { DatesChange } from './dates-change.js';
import type { NewDays } from './event-adapter.js';
import type { CalendarAnswer, Occurrence } from './occurrence.js';

type Edit = (items: readonly Occurrence[]) => readonly Occurrence[];

/** How a change of days shows before the API confirms it: on every cached range and in the list of tactics. */
export function changePatches(campaignId: string, change: DatesChange): Patch[] {
  const { calendar, list } = editsOf(change);
  return [
    patch<CalendarAnswer>(keys.room(campaignId, 'calendar'), (cached) => ({
      items: [...calendar(cached.items)],
    })),
    patch<Tactic[]>(tacticsQuery(campaignId).queryKey, (cached) => cached.map(list)),
  ];
}

function editsOf(change: DatesChange): {
  readonly calendar: Edit;
  readonly list: (tactic: Tactic) => Tactic;
} {
  switch (change.action) {
    case 'put':
      return {
        calendar: (items) => withDates(items, change.tactic, change.to),
        list: onlyOf(change.tactic, (each) => ({ ...each, ...daysOnly(change.to), status: scheduled(each) })),
      };
    case 'unschedule':
      return {
        calendar: (items) => items.filter((each) => !isOf(each, change.tactic)),
        list: onlyOf(change.tactic, (each) => ({ ...each, start: null, end: null, status: 'draft' })),
      };
    case 'move-occurrence':
      return {
        calendar: (items) =>
          items.map((each) => (isMeant(each, change) ? moved(each, change.occurrence, change.to) : each)),
        list: (each) => each,
      };
    case 'skip':
      return { calendar: (items) => items.filter((each) => !isMeant(each, change)), list: (each) => each };
    case 'shift': {
      const ids = new Set(change.tactics.map(({ id }) => id));
      return {
        calendar: (items) =>
          items.map((each) =>
            each.kind === 'tactic' && ids.has(each.subjectId)
              ? { ...each, ...shiftRange(each, change.days) }
              : each,
          ),
        list: (each) =>
          ids.has(each.id) && each.start !== null
            ? { ...each, ...shiftRange({ start: each.start, end: each.end ?? each.start }, change.days) }
            : each,
      };
    }
    case 'restore':
      return {
        calendar: (items) =>
          change.items.reduce<readonly Occurrence[]>((all, { tactic, dates: { start, end, recurrence } }) => {
            // Days of a series are counted by the API; until then it stays as it is.
            if (recurrence !== null) return all;
            if (start === null) return all.filter((each) => !isOf(each, tactic));
            return withDates(all, tactic, { start, end: end ?? start });
          }, items),
        list: (each) => {
          const found = change.items.find(({ tactic }) => tactic.id === each.id);
          if (found === undefined) return each;
          const { start, end } = found.dates;
          return { ...each, start, end, status: start === null ? 'draft' : scheduled(each) };
        },
      };
    case 'recur':
      return { calendar: (items) => items, list: (each) => each };
  }
}

const scheduled = ({ status }: Tactic): Tactic['status'] => (status === 'draft' ? 'scheduled' : status);
const daysOnly = ({ start, end }: NewDays) => ({ start, end });

const onlyOf =
  (tactic: Dated, edit: (each: Tactic) => Tactic) =>
  (each: Tactic): Tactic =>
    each.id === tactic.id ? edit(each) : each;

const isOf = (occurrence: Occurrence, tactic: Dated): boolean =>
  occurrence.kind === 'tactic' && occurrence.subjectId === tactic.id;

type OfSeries = Extract<DatesChange, { readonly action: 'move-occurrence' | 'skip' }>;

/** Whether an edit of one occurrence is about this one too. */
function isMeant(each: Occurrence, { tactic, occurrence, scope }: OfSeries): boolean {
  if (!isOf(each, tactic)) return false;
  if (scope === 'all') return true;
  if (scope === 'this') return each.id === occurrence.id;
  return (each.occurrenceOf ?? each.start) >= (occurrence.occurrenceOf ?? occurrence.start);
}

/** As far as the one that was moved, as long as that one is now. */
function moved(each: Occurrence, from: Occurrence, to: NewDays): Occurrence {
  const start = addDays(each.start, daysBetween(from.start, to.start));
  const end = addDays(start, lengthInDays(to) - 1);
  return { ...each, start, end, time: hoursOf(each, to) };
}

function hoursOf({ time }: Occurrence, to: NewDays): Occurrence['time'] {
  // Hours where there were none are drawn once the API has told their zone.
  if (to.time === undefined || time === null) return time;
  return to.time === null ? null : { ...time, ...to.time };
}

function withDates(items: readonly Occurrence[], tactic: Dated, to: NewDays): readonly Occurrence[] {
  if (items.some((each) => isOf(each, tactic))) {
    return items.map((each) =>
      isOf(each, tactic) ? { ...each, ...daysOnly(to), time: hoursOf(each, to) } : each,
    );
  }
  return [...items, occurrenceOf(tactic, to)];
}

function occurrenceOf(tactic: Dated, to: NewDays): Occurrence {
  return {
    id: `tactic:${tactic.id}`,
    kind: 'tactic',
    subjectId: tactic.id,
    title: tactic.name,
    ...daysOnly(to),
    time: null,
    moments: null,
    recurring: false,
    occurrenceOf: null,
    status: 'scheduled',
    channelType: tactic.channelType,
    phase: tactic.phase,
    audienceIds: tactic.audienceIds,
    personIds: [],
    place: '',
    overlaps: null,
    version: tactic.version,
    movable: true,
  };
}
