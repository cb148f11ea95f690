import { dayNumber, type PlainDateString } from '../shared/plain-date.js';
import type { ClockTime } from '../shared/zoned-time.js';

/** Something that asks for the attention of audiences and for the time of people. */
export interface Engagement {
  readonly id: string;
  /** What it is an occurrence of; nothing competes with itself. */
  readonly subjectId: string;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  /** On the wall clocks of one zone for all of them; null for whole days. */
  readonly time: { readonly start: ClockTime; readonly end: ClockTime } | null;
  readonly audienceIds: readonly string[];
  readonly personIds: readonly string[];
}

/** Whose attention or time another engagement asks for at the same time. */
export interface Overlap {
  readonly audienceIds: string[];
  readonly personIds: string[];
}

interface Stretch {
  readonly engagement: Engagement;
  /** Minutes since 1970 on the wall clock; `to` is no longer part of it. */
  readonly from: number;
  readonly to: number;
}

const MINUTES_A_DAY = 1_440;

/**
 * By the engagement's id; those without an overlap are absent. One pass over the sorted engagements of each audience
 * and person, so that a full year costs its length and not its square.
 */
export function findOverlaps(engagements: readonly Engagement[]): ReadonlyMap<string, Overlap> {
  const sorted = engagements.map(stretchOf).sort((a, b) => a.from - b.from);
  const found = new Map<string, Overlap>();
  for (const field of ['audienceIds', 'personIds'] as const) {
    for (const [owner, stretches] of byOwner(sorted, field)) {
      for (const { engagement } of meeting(stretches)) {
        const overlap = found.get(engagement.id) ?? { audienceIds: [], personIds: [] };
        overlap[field].push(owner);
        found.set(engagement.id, overlap);
      }
    }
  }
  return found;
}

function byOwner(sorted: readonly Stretch[], field: 'audienceIds' | 'personIds'): Map<string, Stretch[]> {
  const owners = new Map<string, Stretch[]>();
  for (const stretch of sorted) {
    for (const owner of new Set(stretch.engagement[field])) {
      const own = owners.get(owner);
      if (own) own.push(stretch);
      else owners.set(owner, [stretch]);
    }
  }
  return owners;
}

/** Those that share a minute with one of another subject; asks for them in the order of their beginnings. */
function meeting(sorted: readonly Stretch[]): Stretch[] {
  const nextOfAnother = beginningsOfOthers(sorted);
  // The furthest end so far, and the furthest of any other subject than that one's.
  let furthest = { subjectId: '', to: Number.NEGATIVE_INFINITY };
  let other = furthest;
  return sorted.filter((stretch, index) => {
    const { from, to, engagement } = stretch;
    const { subjectId } = engagement;
    const before = furthest.subjectId === subjectId ? other.to : furthest.to;
    if (subjectId === furthest.subjectId) {
      furthest = { subjectId, to: Math.max(furthest.to, to) };
    } else if (to > furthest.to) {
      other = furthest;
      furthest = { subjectId, to };
    } else if (to > other.to) {
      other = { subjectId, to };
    }
    return before > from || (nextOfAnother[index] ?? Number.POSITIVE_INFINITY) < to;
  });
}

/** For each, when the next one of another subject begins. */
function beginningsOfOthers(sorted: readonly Stretch[]): number[] {
  const beginnings = new Array<number>(sorted.length).fill(Number.POSITIVE_INFINITY);
  for (let index = sorted.length - 2; index >= 0; index -= 1) {
    const [own, next] = [sorted[index] as Stretch, sorted[index + 1] as Stretch];
    const same = own.engagement.subjectId === next.engagement.subjectId;
    beginnings[index] = same ? (beginnings[index + 1] as number) : next.from;
  }
  return beginnings;
}

function stretchOf(engagement: Engagement): Stretch {
  const { start, end, time } = engagement;
  const first = dayNumber(start) * MINUTES_A_DAY;
  const last = (end === start ? dayNumber(start) : dayNumber(end)) * MINUTES_A_DAY;
  return time
    ? { engagement, from: first + minutesOf(time.start), to: last + minutesOf(time.end) }
    : { engagement, from: first, to: last + MINUTES_A_DAY };
}

function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
