import type { CalendarSource } from '../calendar/calendar-source.js';
import type { ObservanceService } from './observance.service.js';

/** The organization's own days, on every campaign's calendar. */
export function observanceCalendarSource(observances: Pick<ObservanceService, 'between'>): CalendarSource {
  return {
    kinds: ['observance'],
    async occurrences(scope, _campaign, days) {
      const found = await observances.between(scope, days);
      return found.map(({ id, name, day, yearly, version }) => ({
        kind: 'observance',
        subjectId: id,
        title: name,
        start: day,
        occurrenceOf: yearly ? day : null,
        version,
      }));
    },
  };
}
