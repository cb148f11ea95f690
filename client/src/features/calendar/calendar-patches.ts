import { keys } from '../../shared/api-client/keys.js';
import { patch, type Patch } from '../../shared/api-client/optimistic.js';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { tacticsQuery, type Tactic } from '../../shared/plan/tactics.js';
import type { Dated } from './dated.js';
import type { CalendarAnswer, Occurrence } from './occurrence.js';

/** How a change of dates shows before the API confirms it: on every cached range and in the list of tactics. */
export function datesPatches(campaignId: string, tactic: Dated, range: DateRange): Patch[] {
  const status = tactic.status === 'draft' ? 'scheduled' : tactic.status;
  return [
    patch<CalendarAnswer>(keys.room(campaignId, 'calendar'), (cached) => ({
      items: withDates(cached.items, tactic, range),
    })),
    patch<Tactic[]>(tacticsQuery(campaignId).queryKey, (cached) =>
      cached.map((each) => (each.id === tactic.id ? { ...each, ...range, status } : each)),
    ),
  ];
}

/** The tactic goes back to the tray. */
export function undatedPatches(campaignId: string, tactic: Dated): Patch[] {
  return [
    patch<CalendarAnswer>(keys.room(campaignId, 'calendar'), (cached) => ({
      items: cached.items.filter((occurrence) => !isOf(occurrence, tactic)),
    })),
    patch<Tactic[]>(tacticsQuery(campaignId).queryKey, (cached) =>
      cached.map((each) =>
        each.id === tactic.id ? { ...each, start: null, end: null, status: 'draft' } : each,
      ),
    ),
  ];
}

function withDates(items: readonly Occurrence[], tactic: Dated, range: DateRange): Occurrence[] {
  if (items.some((occurrence) => isOf(occurrence, tactic))) {
    return items.map((occurrence) => (isOf(occurrence, tactic) ? { ...occurrence, ...range } : occurrence));
  }
  return [...items, occurrenceOf(tactic, range)];
}

const isOf = (occurrence: Occurrence, tactic: Dated): boolean =>
  occurrence.kind === 'tactic' && occurrence.subjectId === tactic.id;

function occurrenceOf(tactic: Dated, range: DateRange): Occurrence {
  return {
    id: `tactic:${tactic.id}`,
    kind: 'tactic',
    subjectId: tactic.id,
    title: tactic.name,
    ...range,
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
