import { CALENDAR_VIEWS } from '@altavoz/domain/calendar/view';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS } from './access.js';
import { calendarFilters, calendarFiltersInput } from './calendar-filters.js';
import { campaignCollection } from './collection.js';
import { line, stored } from './fields.js';

const fields = {
  name: line(LIMITS.name),
  view: z.enum(CALENDAR_VIEWS),
  filters: calendarFilters,
  /** Everyone who reads the calendar finds it; leads and editors share, everyone keeps views of their own. */
  shared: z.boolean(),
};

/** A way of looking at the calendar, kept under a name. */
export const view = z
  .object({
    ...stored,
    ...fields,
    owner: z.object({ name: z.string() }),
    /** Whether it is the caller's own; leads may change those that are shared, too. */
    own: z.boolean(),
  })
  .meta({ id: 'CalendarView' });

/** The caller's own and those that are shared. */
export const views = campaignCollection({
  plural: 'views',
  param: 'viewId',
  tag: 'calendar',
  resource: view,
  create: z.strictObject({
    ...fields,
    filters: calendarFiltersInput.prefault({}),
    shared: fields.shared.default(false),
  }),
  update: z.strictObject({ ...fields, filters: calendarFiltersInput }).partial(),
  readers: AGENDA_READERS,
  writers: AGENDA_READERS,
});
