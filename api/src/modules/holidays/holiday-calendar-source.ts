import type { CalendarSource } from '../calendar/calendar-source.js';
import type { HolidayService } from './holiday.service.js';

/** The public holidays of the campaign's place. */
export function holidayCalendarSource(holidays: HolidayService): CalendarSource {
  return {
    kinds: ['holiday'],
    async occurrences(_scope, campaign, days) {
      // Also null for campaigns that were stored before they could say it.
      const place = campaign.holidays;
      if (!place) return [];
      const found = await holidays.between(place, days);
      return found.map(({ key, name, start, end }) => ({
        kind: 'holiday',
        subjectId: key,
        title: name,
        start,
        end,
      }));
    },
  };
}
