import { isDoc, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { equalValues } from '../bson/compare.js';
import { ServerError } from '../errors.js';
import { idPrefix, type Collection } from '../storage/collection.js';
import type { Index } from '../storage/index-definition.js';
import { prefixEnd } from '../storage/key-encoding.js';
import { fieldBounds, intervalRange, prefixRange, type FieldBounds } from './bounds.js';
import { sameCollation, type Collation } from './collation.js';
import { compileFilter, type Condition, type Filter } from './filter.js';
import type { SortKey } from './sort.js';

/** How documents are found. */
export type Plan =
  | { readonly stage: 'COLLSCAN'; readonly reverse: boolean; readonly sorted: boolean }
  | {
      readonly stage: 'IXSCAN';
      readonly index: Index;
      readonly ranges: readonly (readonly [Buffer, Buffer])[];
      readonly reverse: boolean;
      /** Whether documents come in the order asked for. */
      readonly sorted: boolean;
    }
  | { readonly stage: 'OR'; readonly plans: readonly Plan[]; readonly sorted: false };

/** What is asked. */
export interface Question {
  readonly filter: Filter;
  readonly sort: readonly SortKey[];
  readonly collation: Collation | undefined;
  readonly hint?: unknown;
}

const MOST_RANGES = 4000;

/** Chooses an index by how many leading fields it can pin down and whether it gives the order; else a scan. */
export function choosePlan(collection: Collection, question: Question): Plan {
  const { filter, sort, hint } = question;
  const hinted = hint === undefined ? undefined : findHint(collection, hint);
  if (hinted === 'natural' || hinted === 'natural-reverse') {
    return { stage: 'COLLSCAN', reverse: hinted === 'natural-reverse', sorted: sort.length === 0 };
  }
  if (hinted) return candidate(hinted, question, true)?.plan ?? fullScan(hinted, question);
  const natural = sort.find((key) => key.path === '$natural');
  let best: Candidate | undefined;
  for (const index of collection.indexes) {
    if (index.spec.hidden || index.geo.length > 0 || !covers(index, filter)) continue;
    const found = candidate(index, question, false);
    if (found && (!best || found.score > best.score)) best = found;
  }
  if (best && best.pinned > 0) return best.plan;
  const or = orPlan(collection, question);
  return (
    or ?? best?.plan ?? { stage: 'COLLSCAN', reverse: natural?.direction === -1, sorted: sort.length === 0 }
  );
}

interface Candidate {
  readonly plan: Plan;
  readonly pinned: number;
  readonly score: number;
}

function candidate(index: Index, question: Question, forced: boolean): Candidate | undefined {
  const { filter, sort, collation } = question;
  let prefixes: Buffer[] = [idPrefix(index.id)];
  let pinned = 0;
  let points = 0;
  let strength = 0;
  let single = true;
  let ranges: [Buffer, Buffer][] | undefined;
  for (const field of index.fields) {
    // Elements of one array may satisfy the conditions apart from each other, so only one field of it narrows.
    if (
      index.multikey &&
      pinned > 0 &&
      index.fields.some((other) => other !== field && rootOf(other) === rootOf(field))
    )
      break;
    const conditions = filter.conditions.filter((condition) => condition.path === field.path);
    const bounds = fieldBounds(conditions, index, collation);
    if (!bounds || bounds.intervals.length * prefixes.length > MOST_RANGES) break;
    if (!bounds.points) {
      if (bounds.strength > 0) pinned++;
      strength += bounds.strength;
      ranges = prefixes.flatMap((prefix) => spans(bounds, field.descending, prefix));
      break;
    }
    pinned++;
    points++;
    strength += bounds.strength;
    if (bounds.intervals.length > 1) single = false;
    prefixes = prefixes.flatMap((prefix) =>
      bounds.intervals.map((interval) => Buffer.concat([prefix, inverted(interval.low, field.descending)])),
    );
  }
  ranges ??= prefixes.map(prefixRange);
  const order = single ? sortDirection(index, sort, points, collation) : undefined;
  if (pinned === 0 && order === undefined && !forced) return undefined;
  if (pinned === 0 && (index.spec.sparse || index.partialMatch) && !forced && filter.conditions.length === 0)
    return undefined;
  ranges.sort((a, b) => Buffer.compare(a[0], b[0]));
  const unique = index.spec.unique && points === index.fields.length;
  return {
    pinned,
    score: (unique ? 1000 : 0) + strength * 10 + (order === undefined ? 0 : 5) - index.fields.length,
    plan: {
      stage: 'IXSCAN',
      index,
      ranges,
      reverse: order === -1,
      sorted: order !== undefined || sort.length === 0,
    },
  };
}

function rootOf(field: { readonly parts: readonly string[] }): string {
  return field.parts[0] ?? '';
}

function fullScan(index: Index, question: Question): Plan {
  const prefix = idPrefix(index.id);
  return {
    stage: 'IXSCAN',
    index,
    ranges: [[prefix, prefixEnd(prefix) ?? Buffer.from([255])]],
    reverse: false,
    sorted: question.sort.length === 0,
  };
}

function spans(bounds: FieldBounds, descending: boolean, prefix: Buffer): [Buffer, Buffer][] {
  return bounds.intervals.flatMap((interval) => {
    const range = intervalRange(interval, descending, prefix);
    return range ? [range] : [];
  });
}

function inverted(key: Buffer | undefined, descending: boolean): Buffer {
  const bytes = Buffer.from(key ?? Buffer.alloc(0));
  if (descending) for (let i = 0; i < bytes.length; i++) bytes[i] = 255 - (bytes[i] ?? 0);
  return bytes;
}

/** The direction to read the index in so that documents come sorted, or `undefined`. */
function sortDirection(
  index: Index,
  sort: readonly SortKey[],
  points: number,
  collation: Collation | undefined,
): 1 | -1 | undefined {
  if (sort.length === 0 || index.multikey || index.truncated || index.fold || collation) return undefined;
  if (index.fields.some((field) => index.spec.key[field.path] === 'hashed')) return undefined;
  const pinned = new Set(index.fields.slice(0, points).map((field) => field.path));
  let at = points;
  let direction: 1 | -1 | undefined;
  for (const key of sort) {
    if (pinned.has(key.path)) continue;
    const field = index.fields[at++];
    if (!field || field.path !== key.path) return undefined;
    const way = (field.descending ? -1 : 1) === key.direction ? 1 : -1;
    if (direction !== undefined && direction !== way) return undefined;
    direction = way;
  }
  return direction ?? 1;
}

/** Whether the index holds every document the filter can match. */
function covers(index: Index, filter: Filter): boolean {
  const partial = index.spec.partialFilterExpression;
  if (partial) return implies(filter, partial);
  if (!index.spec.sparse) return true;
  return index.fields.some((field) =>
    filter.conditions.some((condition) => condition.path === field.path && needsValue(condition)),
  );
}

/** Whether the condition can only hold where the field exists. */
function needsValue({ op, value }: Condition): boolean {
  if (op === '$in') return Array.isArray(value) && value.every((item) => item !== null && item !== undefined);
  return op === '$exists' || (value !== null && value !== undefined);
}

/** Whether every document the filter matches also matches the partial index's filter; unsure counts as no. */
function implies(filter: Filter, partial: Doc): boolean {
  const wanted = compileFilter(partial, {});
  if (wanted.alternatives.length > 0 || wanted.conditions.length === 0) return false;
  if (countClauses(partial) !== wanted.conditions.length) return false;
  return wanted.conditions.every((need) =>
    filter.conditions.some((have) => have.path === need.path && conditionImplies(have, need)),
  );
}

function countClauses(filter: Doc): number {
  return Object.entries(filter).reduce((sum, [key, value]) => {
    if (key === '$and' && Array.isArray(value)) {
      return (
        sum + value.reduce((inner: number, clause) => inner + (isDoc(clause) ? countClauses(clause) : 1), 0)
      );
    }
    const operators = isDoc(value) ? Object.keys(value).filter((name) => name.startsWith('$')).length : 0;
    return sum + Math.max(1, operators);
  }, 0);
}

function conditionImplies(have: Condition, need: Condition): boolean {
  if (need.op === '$exists') return needsValue(have);
  if (have.op === need.op && equalValues(have.value, need.value)) return true;
  if (have.op !== '$eq' && have.op !== '$in') return false;
  const values: unknown[] =
    have.op === '$in' && Array.isArray(have.value) ? (have.value as unknown[]) : [have.value];
  const test = compileFilter({ value: { [need.op]: need.value } }, {});
  return values.length > 0 && values.every((value) => !Array.isArray(value) && test.matches({ value }));
}

/** An index for every branch of an `$or`. */
function orPlan(collection: Collection, question: Question): Plan | undefined {
  for (const branches of question.filter.alternatives) {
    const plans = branches.map((filter) => choosePlan(collection, { ...question, filter, sort: [] }));
    if (plans.every((plan) => plan.stage !== 'COLLSCAN')) return { stage: 'OR', plans, sorted: false };
  }
  return undefined;
}

function findHint(collection: Collection, hint: unknown): Index | 'natural' | 'natural-reverse' | undefined {
  if (isDoc(hint) && Object.keys(hint).length === 0) return undefined;
  if (isDoc(hint) && '$natural' in hint) return hint['$natural'] === -1 ? 'natural-reverse' : 'natural';
  const index = collection.indexes.find((one) =>
    typeof hint === 'string' ? one.spec.name === hint : shellText(one.spec.key) === shellText(hint),
  );
  if (index && index.geo.length > 0) return 'natural';
  if (!index || index.spec.hidden) {
    throw new ServerError(
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  return index;
}

/** Whether a collation makes an index useless for texts; exported for `explain`. */
export function collationMatches(index: Index, collation: Collation | undefined): boolean {
  return sameCollation(index.collation, collation);
}
