import { PLAN_READERS } from '@altavoz/contracts/access';
import { contains } from '@altavoz/domain/shared/date-range';
import { reviewDue } from '@altavoz/domain/indicators/review';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { IndicatorBoardService } from './indicator-board.service.js';
import type { IndicatorService } from './indicator.service.js';

/** The day by which each indicator should be looked at again: counted from its last reading (J5). */
export function indicatorCalendarSource(
  indicators: Pick<IndicatorService, 'all'>,
  board: Pick<IndicatorBoardService, 'lastLooks'>,
): CalendarSource {
  return {
    kinds: ['review'],
    readers: PLAN_READERS,
    async occurrences(scope, campaign, days) {
      const all = await indicators.all(scope, campaign.id);
      const looks = await board.lastLooks(scope, campaign, all);
      return all.flatMap(({ id, name, reviewFrequency, version }) => {
        if (reviewFrequency === null) return [];
        const start = reviewDue(looks.get(id) ?? campaign.start, reviewFrequency);
        if (!contains(days, start)) return [];
        return [{ kind: 'review', subjectId: id, title: name, start, status: 'pending', version }];
      });
    },
  };
}
