import { decodeDocument } from '../bson/decode.js';
import type { Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { idPrefix, recordIdOf, type Collection } from '../storage/collection.js';
import { prefixEnd } from '../storage/key-encoding.js';
import { readRecord } from '../storage/records.js';
import type { View } from '../storage/view.js';
import { textOrderOf } from './collation.js';
import { choosePlan, type Plan, type Question } from './planner.js';
import { sortItems } from './sort.js';

/** A document with where it is stored. */
export interface Found {
  readonly record: Buffer;
  readonly raw: Buffer;
  readonly doc: Doc;
}

/** A moment after which the work must stop. */
export type Deadline = number | undefined;

/** Refuses to go on after the deadline. */
export function checkDeadline(deadline: Deadline): void {
  if (deadline !== undefined && Date.now() > deadline) {
    throw new ServerError('MaxTimeMSExpired', 'operation exceeded time limit');
  }
}

const CHECK_EVERY = 128;

/** Finds documents by a plan, in no particular order unless the plan is sorted. */
export function* runPlan(
  view: View,
  collection: Collection,
  plan: Plan,
  matches: (doc: Doc) => boolean,
  deadline: Deadline,
): IterableIterator<Found> {
  let count = 0;
  for (const found of candidates(view, collection, plan)) {
    if (++count % CHECK_EVERY === 0) checkDeadline(deadline);
    if (matches(found.doc)) yield found;
  }
}

function* candidates(view: View, collection: Collection, plan: Plan): IterableIterator<Found> {
  if (plan.stage === 'COLLSCAN') {
    const start = idPrefix(collection.id);
    for (const { key, value } of view.range('records', start, prefixEnd(start) ?? start, plan.reverse)) {
      yield { record: recordIdOf(key), raw: value, doc: decodeDocument(value) };
    }
    return;
  }
  const seen =
    plan.stage === 'OR' || plan.index.multikey || plan.ranges.length > 1 ? new Set<string>() : undefined;
  for (const record of recordsOf(view, plan)) {
    if (seen) {
      const name = record.toString('latin1');
      if (seen.has(name)) continue;
      seen.add(name);
    }
    const found = readRecord(view, collection, record);
    if (found) yield { record, ...found };
  }
}

function* recordsOf(view: View, plan: Plan): IterableIterator<Buffer> {
  if (plan.stage === 'OR') {
    for (const inner of plan.plans) yield* recordsOf(view, inner);
  } else if (plan.stage === 'IXSCAN') {
    const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
    for (const [start, end] of ranges) {
      for (const { key } of view.range('indexes', start, end, plan.reverse)) yield recordIdOf(key);
    }
  }
}

/** What to find, and how much of it. */
export interface Search extends Question {
  readonly skip?: number;
  readonly limit?: number;
  readonly deadline?: Deadline;
}

/** Finds, sorts, skips and limits. Nothing is read before the first result is asked for. */
export function* search(view: View, collection: Collection, wanted: Search): IterableIterator<Found> {
  const { skip = 0, limit = Infinity, deadline, collation } = wanted;
  const plan = choosePlan(collection, wanted);
  const found = runPlan(view, collection, plan, (doc) => wanted.filter.matches(doc), deadline);
  const sort = wanted.sort.filter((key) => key.path !== '$natural');
  const { near } = wanted.filter;
  if (near) checkGeoIndex(collection, near.path);
  const ordered: Iterable<Found> =
    near && sort.length === 0
      ? byDistance(found, near.distance)
      : plan.sorted || sort.length === 0
        ? found
        : sortItems(found, (item) => item.doc, sort, textOrderOf(collation), skip + limit);
  let passed = 0;
  let given = 0;
  if (limit <= 0) return;
  for (const item of ordered) {
    if (passed++ < skip) continue;
    yield item;
    if (++given >= limit) return;
  }
}

/** How many there are. */
export function countItems(items: Iterable<unknown>): number {
  const iterator = items[Symbol.iterator]();
  let total = 0;
  while (!iterator.next().done) total++;
  return total;
}

function checkGeoIndex(collection: Collection, path: string): void {
  if (collection.indexes.some((index) => index.geo.some((field) => field.path === path))) return;
  throw new ServerError(
    'NoQueryExecutionPlans',
    `error processing query: ns=${collection.namespace} planner returned error :: caused by :: unable to find index for $geoNear query`,
  );
}

function byDistance(found: Iterable<Found>, distance: (doc: Found['doc']) => number | undefined): Found[] {
  return [...found]
    .map((item) => ({ item, distance: distance(item.doc) ?? Infinity }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ item }) => item);
}
