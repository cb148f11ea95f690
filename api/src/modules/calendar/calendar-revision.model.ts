import { definePlatformModel } from '../../platform/db/model.js';

/** Counts the changes of what stands on a campaign's calendar; `_id` is the campaign. */
export interface CalendarRevision {
  readonly organizationId: string;
  readonly revision: number;
}

export const calendarRevisionModel = definePlatformModel<CalendarRevision>(
  'CalendarRevision',
  'calendarRevisions',
  {
    organizationId: { type: String, required: true },
    revision: { type: Number, required: true },
  },
);
