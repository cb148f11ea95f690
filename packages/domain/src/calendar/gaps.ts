import { clamp, encloses, lengthInDays, merge, type DateRange } from '../shared/date-range.js';
import { addDays } from '../shared/plain-date.js';

/** How many idle days in a row are still fine when a campaign does not say (H2). */
const DEFAULT_GAP_THRESHOLD_DAYS = 14;

/** Idle days in a row, first and last included. */
export interface Gap extends DateRange {
  readonly days: number;
}

/** Every stretch of the period without any activity, in order, however short. */
export function idleRanges(activities: readonly DateRange[], period: DateRange): Gap[] {
  const idle: Gap[] = [];
  let next = period.start;
  for (const busy of coveredRanges(activities, period)) {
    if (busy.start > next) idle.push(gap(next, addDays(busy.start, -1)));
    next = addDays(busy.end, 1);
  }
  if (next <= period.end) idle.push(gap(next, period.end));
  return idle;
}

/** RW3: the stretches longer than the threshold; one that is exactly as long is still fine. */
export function findGaps(
  activities: readonly DateRange[],
  period: DateRange,
  thresholdDays: number = DEFAULT_GAP_THRESHOLD_DAYS,
): Gap[] {
  return idleRanges(activities, period).filter((idle) => idle.days > thresholdDays);
}

/** On how many days of the period something happens; with the idle days it makes the whole period. */
export function coveredDays(activities: readonly DateRange[], period: DateRange): number {
  return coveredRanges(activities, period).reduce((days, range) => days + lengthInDays(range), 0);
}

export interface AudienceActivity extends DateRange {
  readonly audienceIds: readonly string[];
}

export interface AudienceGap extends Gap {
  readonly audienceId: string;
}

/** The gaps that each of these audiences meets: only the activities meant for it count. */
export function findAudienceGaps(
  activities: readonly AudienceActivity[],
  audienceIds: readonly string[],
  period: DateRange,
  thresholdDays: number = DEFAULT_GAP_THRESHOLD_DAYS,
): AudienceGap[] {
  const byAudience = new Map<string, AudienceActivity[]>(audienceIds.map((id) => [id, []]));
  for (const activity of activities) {
    for (const id of new Set(activity.audienceIds)) byAudience.get(id)?.push(activity);
  }
  return [...byAudience].flatMap(([audienceId, own]) =>
    findGaps(own, period, thresholdDays).map((found) => ({ audienceId, ...found })),
  );
}

function coveredRanges(activities: readonly DateRange[], period: DateRange): DateRange[] {
  const within: DateRange[] = [];
  for (const activity of activities) {
    // Most lie within the period and need no range of their own.
    const part = encloses(period, activity) ? activity : clamp(activity, period);
    if (part) within.push(part);
  }
  return merge(within);
}

function gap(start: string, end: string): Gap {
  return { start, end, days: lengthInDays({ start, end }) };
}
