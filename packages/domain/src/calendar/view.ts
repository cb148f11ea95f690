/** The ways of looking at a calendar. */
export const CALENDAR_VIEWS = ['year', 'month', 'week', 'agenda', 'phases'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];
