import type { DateRange } from '@altavoz/domain/shared/date-range';
import { TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import type { Tactic } from '../../shared/plan/tactics.js';
import type { Occurrence } from './occurrence.js';

/** What it takes to put a tactic on days: the list of tactics may still be on its way while the calendar is there. */
export type Dated = Pick<
  Tactic,
  'id' | 'version' | 'name' | 'status' | 'start' | 'end' | 'channelType' | 'phase' | 'audienceIds'
>;

/** A tactic as its occurrence tells it. */
export function datedOf(occurrence: Occurrence): Dated | undefined {
  const { kind, subjectId, version, title, start, end, channelType, phase, audienceIds } = occurrence;
  const status = TACTIC_STATUSES.find((each) => each === occurrence.status);
  if (kind !== 'tactic' || status === undefined || channelType === null || phase === null) return undefined;
  return { id: subjectId, version, name: title, status, start, end, channelType, phase, audienceIds };
}

/** The days of a tactic that has them. */
export function rangeOf({ start, end }: Pick<Tactic, 'start' | 'end'>): DateRange | undefined {
  return start === null ? undefined : { start, end: end ?? start };
}
