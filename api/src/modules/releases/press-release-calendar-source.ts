import { PLAN_READERS } from '@altavoz/contracts/access';
import { contains } from '@altavoz/domain/shared/date-range';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { PressReleaseService } from './press-release.service.js';

/** The day on which each press release went out. */
export function pressReleaseCalendarSource(releases: Pick<PressReleaseService, 'all'>): CalendarSource {
  return {
    kinds: ['press-release'],
    readers: PLAN_READERS,
    async occurrences(scope, { id: campaignId, language }, days) {
      const all = await releases.all(scope, campaignId);
      return all.flatMap(({ id, title, sentOn, version }) =>
        sentOn === null || !contains(days, sentOn)
          ? []
          : [
              {
                kind: 'press-release',
                subjectId: id,
                title: { [language]: title },
                start: sentOn,
                status: 'sent',
                version,
              },
            ],
      );
    },
  };
}
