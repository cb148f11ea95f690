import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { OCCURRENCE_KINDS } from './calendar.js';
import { channelType, idList, phase } from './fields.js';

/** A choice among a list's words, each once; an empty list means all of them. */
const someOf = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .overwrite((chosen) => [...new Set(chosen)]);

const fields = {
  kinds: someOf(z.enum(OCCURRENCE_KINDS), OCCURRENCE_KINDS.length),
  channelTypes: someOf(channelType, 4),
  phases: someOf(phase, 3),
  audiences: idList(LIMITS.listItems),
  people: idList(LIMITS.listItems),
  q: z.string().trim().max(100),
};

/** What of the calendar is meant, kept with a view, a feed or a share; the calendar's query says the same in the address. */
export const calendarFilters = z.strictObject(fields).meta({ id: 'CalendarFilters' });

/** The same as it is sent: what is left out narrows nothing. */
export const calendarFiltersInput = z.strictObject({
  kinds: fields.kinds.default([]),
  channelTypes: fields.channelTypes.default([]),
  phases: fields.phases.default([]),
  audiences: fields.audiences.default([]),
  people: fields.people.default([]),
  q: fields.q.default(''),
});
