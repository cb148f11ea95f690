import type { calendarFilters } from '@altavoz/contracts/calendar-filters';
import type { z } from 'zod';
import { nested } from '../../../platform/db/model.js';
import type { CalendarFilters } from '../../calendar/calendar-filters.js';

/** The calendar's filters as they are kept; what is empty narrows nothing. */
export type StoredFilters = z.output<typeof calendarFilters>;

const words = { type: [String], default: [] };

/** How filters stand in a row. */
export const filtersSchema = nested({
  kinds: words,
  channelTypes: words,
  phases: { type: [Number], default: [] },
  audiences: words,
  people: words,
  q: { type: String, default: '' },
});

/** The same as the calendar takes them. */
export function asQuery({
  kinds,
  channelTypes,
  phases,
  audiences,
  people,
  q,
}: StoredFilters): CalendarFilters {
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
  return {
    kinds: some(kinds),
    channelTypes: some(channelTypes),
    phases: some(phases),
    audiences: some(audiences),
    people: some(people),
    q: q === '' ? undefined : q,
  };
}
