import { MaxKey, MinKey } from 'bson';
import { canonicalOrder, regexParts } from '../bson/compare.js';
import { isDoc, isNumeric, toNumber, typeName } from '../bson/values.js';
import { encodeKey, MAX_KEY_BYTES, prefixEnd } from '../storage/key-encoding.js';
import type { Index } from '../storage/index-definition.js';
import type { Condition } from './filter.js';
import { sameCollation, type Collation } from './collation.js';

/** An interval of encoded values of one index field; both ends count. A missing end is open. */
export interface Interval {
  readonly low: Buffer | undefined;
  readonly high: Buffer | undefined;
  /** Whether the end itself belongs to the interval. */
  readonly lowIn: boolean;
  readonly highIn: boolean;
  readonly point: boolean;
}

const everything: Interval = { low: undefined, high: undefined, lowIn: true, highIn: true, point: false };

/** What an index can do about the conditions on one of its fields. */
export interface FieldBounds {
  readonly intervals: readonly Interval[];
  readonly points: boolean;
  /** How much the bounds narrow the search: 3 a point, 2 a range with two ends, 1 with one, 0 none. */
  readonly strength: number;
}

/** Bounds of a field, or `undefined` when the conditions say nothing an index can use. */
export function fieldBounds(
  conditions: readonly Condition[],
  index: Index,
  collation: Collation | undefined,
): FieldBounds | undefined {
  let best: FieldBounds | undefined;
  const ranges: Interval[] = [];
  for (const condition of conditions) {
    const bounds = conditionBounds(condition, index, collation);
    if (!bounds) continue;
    if (bounds.points) {
      if (!best?.points || bounds.intervals.length < best.intervals.length) best = bounds;
    } else {
      ranges.push(...bounds.intervals.slice(0, 1));
      if (!best || (!best.points && bounds.strength > best.strength)) best = bounds;
    }
  }
  if (!best || best.points || index.multikey) return best;
  // Without arrays one value must satisfy all ranges at once, so they can be cut down to what they share.
  const shared = ranges.reduce(intersect);
  return { intervals: [shared], points: false, strength: shared.low && shared.high ? 2 : best.strength };
}

function intersect(a: Interval, b: Interval): Interval {
  const low = higher(a, b);
  const high = lower(a, b);
  return { low: low.low, lowIn: low.lowIn, high: high.high, highIn: high.highIn, point: false };
}

function higher(a: Interval, b: Interval): Interval {
  const left = firstKey(a);
  const right = firstKey(b);
  if (!left) return b;
  return !right || Buffer.compare(left, right) >= 0 ? a : b;
}

function lower(a: Interval, b: Interval): Interval {
  const left = endKey(a);
  const right = endKey(b);
  if (!left) return b;
  return !right || Buffer.compare(left, right) <= 0 ? a : b;
}

/** The lowest key of an interval. */
function firstKey({ low, lowIn }: Interval): Buffer | undefined {
  return low && !lowIn ? prefixEnd(low) : low;
}

/** The lowest key behind an interval; an end that belongs to it takes in all that begins with it. */
function endKey({ high, highIn }: Interval): Buffer | undefined {
  return high && highIn ? prefixEnd(high) : high;
}

/** Whether the index's order and equality of texts are those of the query. */
function textsAgree(value: unknown, index: Index, collation: Collation | undefined): boolean {
  return sameCollation(index.collation, collation) || !holdsText(value);
}

function holdsText(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) return value.some(holdsText);
  return isDoc(value) && Object.values(value).some(holdsText);
}

function conditionBounds(
  condition: Condition,
  index: Index,
  collation: Collation | undefined,
): FieldBounds | undefined {
  const { op, value } = condition;
  if (op === '$regex') return index.collation || collation ? undefined : regexBounds(value);
  if (!textsAgree(value, index, collation)) return undefined;
  if (op === '$eq') return pointBounds([value], index);
  if (op === '$in') return Array.isArray(value) ? pointBounds(value as unknown[], index) : undefined;
  if (op === '$exists') return { intervals: [everything], points: false, strength: 0 };
  // A folded key keeps equality but not the collation's order.
  if (index.fold && holdsText(value)) return undefined;
  return rangeBounds(op, value);
}

function pointBounds(values: readonly unknown[], index: Index): FieldBounds | undefined {
  const points = new Map<string, Interval>();
  for (const value of values) {
    // An array may be stored element by element, so its own key would not find it; an expression may match any text.
    if (Array.isArray(value) || regexParts(value)) return undefined;
    const key = encodeKey(index.fold ? index.fold(value ?? null) : (value ?? null));
    points.set(key.toString('latin1'), { low: key, high: key, lowIn: true, highIn: true, point: true });
  }
  const intervals = [...points.values()].sort((a, b) =>
    Buffer.compare(a.low ?? Buffer.alloc(0), b.low ?? Buffer.alloc(0)),
  );
  return { intervals, points: true, strength: 3 };
}

function rangeBounds(op: '$gt' | '$gte' | '$lt' | '$lte', value: unknown): FieldBounds | undefined {
  if (Array.isArray(value)) return undefined;
  if (value instanceof MinKey || value instanceof MaxKey)
    return { intervals: [everything], points: false, strength: 0 };
  if (isNumeric(value) && Number.isNaN(toNumber(value))) return undefined;
  const key = encodeKey(value ?? null);
  const kind = Buffer.from([canonicalOrder[typeName(value ?? null)]]);
  const interval: Interval =
    op === '$gt' || op === '$gte'
      ? { low: key, lowIn: op === '$gte', high: kind, highIn: true, point: false }
      : { low: kind, lowIn: true, high: key, highIn: op === '$lte', point: false };
  return { intervals: [interval], points: false, strength: 1 };
}

/** A text must begin with what an anchored expression begins with. */
function regexBounds(value: unknown): FieldBounds | undefined {
  const parts = regexParts(value);
  if (!parts || parts.options !== '') return undefined;
  const match = /^\^([\w \-:/,@#%&=<>!~`'";]+)/.exec(parts.pattern);
  if (!match?.[1] || parts.pattern.includes('|')) return undefined;
  const rest = parts.pattern.slice(match[0].length);
  const prefix = /^[*?{]/.test(rest) ? match[1].slice(0, -1) : match[1];
  if (prefix === '') return undefined;
  const key = Buffer.concat([Buffer.from([canonicalOrder.string]), Buffer.from(prefix, 'utf8')]);
  return {
    intervals: [{ low: key, high: key, lowIn: true, highIn: true, point: false }],
    points: false,
    strength: 2,
  };
}

/** The bytes an interval covers in the index: `start <= key < end` behind a prefix. */
export function intervalRange(
  interval: Interval,
  descending: boolean,
  prefix: Buffer,
): [Buffer, Buffer] | undefined {
  const { low, high, lowIn, highIn } = interval;
  const first = descending ? high && invert(high) : low;
  const last = descending ? low && invert(low) : high;
  const firstIn = descending ? highIn : lowIn;
  const lastIn = descending ? lowIn : highIn;
  const start = first ? Buffer.concat([prefix, first]) : prefix;
  const end = last ? Buffer.concat([prefix, last]) : prefix;
  const from = firstIn || !first ? cut(start) : (prefixEnd(cut(start)) ?? start);
  const exclusive = last && !lastIn && end.length <= MAX_KEY_BYTES;
  const to = exclusive ? end : prefixEnd(cut(end));
  // An exclusive start that had to be cut would skip longer keys that begin alike.
  const safeFrom = !firstIn && start.length > MAX_KEY_BYTES - 64 ? cut(start) : from;
  if (!to || Buffer.compare(safeFrom, to) >= 0) return undefined;
  return [safeFrom, to];
}

/** The bytes of everything that begins with a prefix. */
export function prefixRange(prefix: Buffer): [Buffer, Buffer] {
  const start = cut(prefix);
  return [start, prefixEnd(start) ?? Buffer.from([255])];
}

/** Long keys are stored cut and hashed; a cut bound finds them all, and the filter sorts out the rest. */
function cut(key: Buffer): Buffer {
  return key.length > MAX_KEY_BYTES - 64 ? key.subarray(0, MAX_KEY_BYTES - 64) : key;
}

function invert(bytes: Buffer): Buffer {
  const result = Buffer.from(bytes);
  for (let i = 0; i < result.length; i++) result[i] = 255 - (result[i] ?? 0);
  return result;
}
