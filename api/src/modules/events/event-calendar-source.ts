import { layerOf } from '@altavoz/domain/events/event-layer';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { EventService } from './event.service.js';

/** Everything on the agenda but what was called off (H1, H5, §5.18). */
export function eventCalendarSource(events: Pick<EventService, 'onDays'>): CalendarSource {
  return {
    kinds: ['event', 'session', 'meeting', 'mayors-agenda'],
    async occurrences(scope, { id: campaignId }, days) {
      const found = await events.onDays(scope, campaignId, days);
      return found
        .filter(({ status }) => status !== 'cancelled')
        .map(({ id, kind, name, start, end, time, status, audienceIds, place, version }) => ({
          kind: layerOf(kind),
          subjectId: id,
          title: name,
          start,
          end,
          time,
          status,
          audienceIds,
          place,
          version,
          movable: status === 'open',
        }));
    },
  };
}
