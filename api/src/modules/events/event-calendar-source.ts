import type { EventKind } from '@altavoz/domain/events/event';
import type { CalendarSource, OccurrenceKind } from '../calendar/calendar-source.js';
import type { EventService } from './event.service.js';

/** Kinds with a layer of their own; the rest are events. */
const LAYERS: Readonly<Partial<Record<EventKind, OccurrenceKind>>> = {
  'alignment-session': 'session',
  'one-to-one': 'meeting',
  'mayors-agenda': 'mayors-agenda',
};

/** Which layer of the calendar an event stands in. */
export function layerOf(kind: EventKind): OccurrenceKind {
  return LAYERS[kind] ?? 'event';
}

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
