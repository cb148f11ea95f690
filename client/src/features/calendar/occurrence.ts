import type { getCalendar, getGaps } from '@altavoz/contracts/calendar';
import type { OutputOf } from '@altavoz/contracts/endpoint';

/** What the API puts on the calendar; both days included. */
export type Occurrence = OutputOf<typeof getCalendar>['items'][number];
export type CalendarAnswer = OutputOf<typeof getCalendar>;
export type GapsAnswer = OutputOf<typeof getGaps>;
export type Gap = GapsAnswer['overall'][number];
