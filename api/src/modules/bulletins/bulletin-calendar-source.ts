import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Scope } from '../../platform/caller.js';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { Bulletin } from './bulletin.js';

interface Bulletins {
  onDays(scope: Scope, campaignId: string, days: DateRange): Promise<Bulletin[]>;
}

/** Each bulletin stands on the day on which it is meant to leave. */
export function bulletinCalendarSource(bulletins: Bulletins): CalendarSource {
  return {
    kinds: ['bulletin'],
    async occurrences(scope, { id }, days) {
      const found = await bulletins.onDays(scope, id, days);
      return found.map((bulletin) => ({
        kind: 'bulletin',
        subjectId: bulletin.id,
        title: { [bulletin.language]: bulletin.subject },
        start: bulletin.sendOn,
        status: bulletin.status,
        version: bulletin.version,
      }));
    },
  };
}
