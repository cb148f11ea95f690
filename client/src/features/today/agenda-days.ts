import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Today } from '../../shared/session/campaign.js';

export type Upcoming = Today['upcoming'][number];
type Gap = Today['gaps'][number];

/** Today and fourteen days more. */
const SHOWN_DAYS = 15;

export interface AgendaDay {
  readonly day: PlainDateString;
  readonly items: readonly Upcoming[];
  /** A silence that begins here, or goes on here today. */
  readonly gap: Gap | undefined;
}

/** The next days that have something to say, each activity on its first day from today on. */
export function agendaDays({
  day: today,
  upcoming,
  gaps,
}: Pick<Today, 'day' | 'upcoming' | 'gaps'>): AgendaDay[] {
  const from = (start: PlainDateString): PlainDateString => (start < today ? today : start);
  return Array.from({ length: SHOWN_DAYS }, (_, index) => addDays(today, index))
    .map((day) => ({
      day,
      items: upcoming.filter(({ start, end }) => end >= today && from(start) === day),
      gap: gaps.find(({ start, end }) => end >= today && from(start) === day),
    }))
    .filter(({ day, items, gap }) => day === today || items.length > 0 || gap !== undefined);
}
