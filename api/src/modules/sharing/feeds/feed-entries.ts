import { layerOf } from '@altavoz/domain/events/event-layer';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import type { CalendarEntry } from '../../../platform/icalendar/calendar-entry.js';
import { KIND_WORDS } from '../agenda/kind-words.js';
import type { CalendarService } from '../../calendar/calendar.service.js';
import type { Occurrence } from '../../calendar/calendar-source.js';
import type { CampaignEvent } from '../../events/event.js';
import type { Tactic } from '../../tactics/tactic.js';
import { tacticEntries } from './tactic-entries.js';

interface Options {
  readonly language: Language;
  /** Of the campaign: what tactics happen in. */
  readonly zone: string;
  /** Makes identifiers unique in the world. */
  readonly host: string;
  /** What its filters let through. */
  readonly wanted: ReturnType<CalendarService['wanting']>;
  /** When something else says no moment of its own. */
  readonly changedAt: Date;
}

export interface FeedSources {
  readonly tactics: readonly Tactic[];
  readonly events: readonly CampaignEvent[];
  /** Everything else, each time it happens. */
  readonly others: readonly Occurrence[];
}

/** Kinds whose rows say more than the calendar shows: how they recur, and that they were called off. */
export const TOLD_BY_ROWS: ReadonlySet<string> = new Set([
  'tactic',
  'event',
  'session',
  'meeting',
  'mayors-agenda',
]);

/** Everything that somebody's feed holds; what was called off stays and says so, so that programs take it out. */
export function feedEntries({ tactics, events, others }: FeedSources, options: Options): CalendarEntry[] {
  const { language, zone, host, wanted } = options;
  const words = KIND_WORDS[language];
  const uidOf = (kind: string, id: string) => `${kind}-${id}@${host}`;
  return [
    ...tactics
      .filter(({ status }) => status !== 'draft')
      .filter(({ name, channelType, phase, audienceIds, responsibleId, place }) =>
        wanted({
          kind: 'tactic',
          title: name,
          channelType,
          phase,
          audienceIds: [...audienceIds],
          personIds: responsibleId === null ? [] : [responsibleId],
          place,
        }),
      )
      .flatMap((tactic) =>
        tacticEntries(tactic, zone, uidOf('tactic', tactic.id), {
          sequence: tactic.version,
          changedAt: tactic.updatedAt,
          summary: textIn(tactic.name, language),
          category: words.tactic,
          cancelled: tactic.status === 'cancelled',
          ...(tactic.description ? { description: tactic.description } : {}),
          ...(tactic.place ? { location: tactic.place } : {}),
          ...(tactic.callToAction ? { url: tactic.callToAction.url } : {}),
        }),
      ),
    ...events
      .filter(({ kind, name, audienceIds, place }) =>
        wanted({
          kind: layerOf(kind),
          title: name,
          channelType: null,
          phase: null,
          audienceIds,
          personIds: [],
          place,
        }),
      )
      .map((event): CalendarEntry => {
        const { id, name, start, end, time, place, description, website } = event;
        return {
          uid: uidOf('event', id),
          sequence: event.version,
          changedAt: event.updatedAt,
          start: { day: start, time: time && { at: time.start, zone: time.zone } },
          end: { day: end, time: time && { at: time.end, zone: time.zone } },
          summary: textIn(name, language),
          category: words[layerOf(event.kind)],
          cancelled: event.status === 'cancelled',
          ...(description ? { description } : {}),
          ...(place ? { location: place } : {}),
          ...(website ? { url: website } : {}),
        };
      }),
    ...others.map((occurrence): CalendarEntry => {
      const { id, kind, title, start, end, version } = occurrence;
      const name = textIn(title, language);
      return {
        uid: `${id.replaceAll(':', '-')}@${host}`,
        sequence: version,
        changedAt: options.changedAt,
        start: { day: start, time: null },
        end: { day: end, time: null },
        summary: kind === 'holiday' || kind === 'observance' ? name : `${words[kind]}: ${name}`,
        category: words[kind],
        transparent: true,
      };
    }),
  ];
}
