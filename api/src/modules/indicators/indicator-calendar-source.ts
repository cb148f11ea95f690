import { PLAN_READERS } from '@altavoz/contracts/access';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { contains } from '@altavoz/domain/shared/date-range';
import { reviewDue } from '@altavoz/domain/indicators/review';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { IndicatorService } from './indicator.service.js';

/** The day by which each indicator should be looked at again (J5). */
export function indicatorCalendarSource(indicators: Pick<IndicatorService, 'all'>): CalendarSource {
  return {
    kinds: ['review'],
    readers: PLAN_READERS,
    async occurrences(scope, { id: campaignId, timeZone }, days) {
      const all = await indicators.all(scope, campaignId);
      return all.flatMap(({ id, name, reviewFrequency, createdAt, version }) => {
        if (reviewFrequency === null) return [];
        // The first look is due counted from the day that it was set up.
        const start = reviewDue(dayAt(createdAt.getTime(), timeZone), reviewFrequency);
        if (!contains(days, start)) return [];
        return [{ kind: 'review', subjectId: id, title: name, start, status: 'pending', version }];
      });
    },
  };
}
