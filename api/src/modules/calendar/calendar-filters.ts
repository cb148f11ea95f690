import type { Occurrence, OccurrenceKind } from './calendar-source.js';

/** What somebody wants to see; several of one kind widen, different kinds narrow. */
export interface CalendarFilters {
  readonly kinds?: readonly OccurrenceKind[] | undefined;
  readonly channelTypes?: readonly string[] | undefined;
  readonly phases?: readonly number[] | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  readonly q?: string | undefined;
}

/** What of an occurrence the filters look at. */
type Judged = Pick<
  Occurrence,
  'kind' | 'channelType' | 'phase' | 'audienceIds' | 'personIds' | 'title' | 'place'
>;

/** Whether an occurrence is wanted. What has no channel type, phase, audience or person is left out by asking for one. */
export function wantedBy(filters: CalendarFilters): (occurrence: Judged) => boolean {
  const { kinds, channelTypes, phases, audiences, people } = filters;
  const words = filters.q ? plain(filters.q) : '';
  return ({ kind, channelType, phase, audienceIds, personIds, title, place }) =>
    (!kinds || kinds.includes(kind)) &&
    (!channelTypes || (channelType !== null && channelTypes.includes(channelType))) &&
    (!phases || (phase !== null && phases.includes(phase))) &&
    (!audiences || audienceIds.some((id) => audiences.includes(id))) &&
    (!people || personIds.some((id) => people.includes(id))) &&
    (words === '' || [title.es, title.en, place].some((text) => plain(text ?? '').includes(words)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
