import { clamp, contains, type DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Gap, Occurrence } from './occurrence.js';

interface AgendaRowPlace {
  readonly key: string;
  readonly day: PlainDateString;
  /** The first row of its day says which day it is. */
  readonly firstOfDay: boolean;
}

/** One line of the agenda: an activity on its first shown day, or a gap on its first. */
export type AgendaRow = AgendaRowPlace &
  (
    | { readonly kind: 'activity'; readonly occurrence: Occurrence }
    | { readonly kind: 'gap'; readonly gap: Gap }
  );

/** Every line of a stretch of days in order: by day, the gap of a day after its activities. */
export function agendaRows(
  range: DateRange,
  occurrences: readonly Occurrence[],
  gaps: readonly Gap[],
): AgendaRow[] {
  const activities = occurrences.flatMap((occurrence) => {
    const day = clamp(occurrence, range)?.start;
    return day === undefined ? [] : [{ day, occurrence }];
  });
  activities.sort(
    (a, b) => a.day.localeCompare(b.day) || a.occurrence.start.localeCompare(b.occurrence.start),
  );
  const silent = gaps.flatMap((gap) => {
    const day = clamp(gap, range)?.start;
    return day === undefined || !contains(range, day) ? [] : [{ day, gap }];
  });
  const rows = [...activities, ...silent].sort((a, b) => a.day.localeCompare(b.day));
  return rows.map((row, index) => {
    const firstOfDay = rows[index - 1]?.day !== row.day;
    return 'gap' in row
      ? { kind: 'gap', key: `gap:${row.gap.start}`, day: row.day, firstOfDay, gap: row.gap }
      : { kind: 'activity', key: row.occurrence.id, day: row.day, firstOfDay, occurrence: row.occurrence };
  });
}
