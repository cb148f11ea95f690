import type { DateRange } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { shiftTactic } from '@altavoz/domain/tactics/move-tactic';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrow keys move by a day or a week; with Shift they move the last day, which never passes the first. */
export function movedByKey(range: DateRange, key: string, shift: boolean): DateRange | undefined {
  const days = STEPS[key];
  if (days === undefined) return undefined;
  if (!shift) return shiftTactic(range, days);
  const end = addDays(range.end, days);
  return end < range.start ? undefined : { start: range.start, end };
}
