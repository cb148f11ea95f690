import { multiplyAllAndDivide, multiplyAndDivide } from '../shared/integer-division.js';
import { daysBetween, type PlainDateString } from '../shared/plain-date.js';

export interface Point {
  readonly date: PlainDateString;
  readonly value: number;
}

export type Trend = 'up' | 'flat' | 'down';
export type Standing = 'met' | 'above' | 'on-course' | 'below';

/** What is a tenth of the way behind at most, or as much ahead, is where it should be. */
const MARGIN = 10;

/** The newest reading against the one before it; null with fewer than two. */
export function trendOf(series: readonly Point[]): Trend | null {
  const [before, last] = inOrder(series).slice(-2);
  if (!before || !last) return null;
  return last.value > before.value ? 'up' : last.value < before.value ? 'down' : 'flat';
}

/** Where a straight way from the baseline to the target is on a day; before it begins the one, after it ends the other. */
export function expectedOn(
  way: {
    readonly baseline: number;
    readonly target: number;
    readonly start: PlainDateString;
    readonly due: PlainDateString;
  },
  day: PlainDateString,
): number {
  const length = daysBetween(way.start, way.due);
  const gone = Math.min(Math.max(daysBetween(way.start, day), 0), Math.max(length, 0));
  if (length <= 0) return way.target;
  return way.baseline + multiplyAndDivide(way.target - way.baseline, gone, length);
}

/** A target below its baseline is met from above. Null while nothing says where it should be. */
export function standingOf(
  value: number,
  way: {
    readonly baseline: number | null;
    readonly target: number | null;
    readonly start: PlainDateString;
    readonly due: PlainDateString;
  },
  day: PlainDateString,
): Standing | null {
  const { target } = way;
  if (target === null) return null;
  const baseline = way.baseline ?? 0;
  const down = target < baseline;
  if (down ? value <= target : value >= target) return 'met';
  const span = Math.abs(target - baseline);
  if (span === 0) return 'below';
  const ahead = (value - expectedOn({ ...way, baseline, target }, day)) * (down ? -1 : 1);
  if (ahead * MARGIN > span) return 'above';
  return ahead * MARGIN < -span ? 'below' : 'on-course';
}

/** Achieved for each thousand units of the currency that was spent; null when nothing was (R8). */
export function efficiencyOf(
  achieved: number,
  spentMinorUnits: number,
  minorUnitsOfOne: number,
): number | null {
  if (spentMinorUnits <= 0) return null;
  return multiplyAllAndDivide([achieved, 1_000, minorUnitsOfOne], spentMinorUnits);
}

/** By day, the oldest first. */
export function inOrder(series: readonly Point[]): Point[] {
  return [...series].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
