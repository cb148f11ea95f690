import { compareValues, equalValues } from '../bson/compare.js';
import { encodeKey } from '../storage/key-encoding.js';
import { isTruthy } from '../bson/values.js';
import { isNullish, needArray, takes, takesAny, type OperatorTable } from './arguments.js';

/** A set of values by MongoDB's equality. */
export class ValueSet {
  private readonly values = new Map<string, unknown>();

  constructor(items: Iterable<unknown> = []) {
    for (const item of items) this.add(item);
  }

  add(value: unknown): void {
    const key = valueKey(value);
    if (!this.values.has(key)) this.values.set(key, value);
  }

  has(value: unknown): boolean {
    return this.values.has(valueKey(value));
  }

  get size(): number {
    return this.values.size;
  }

  toArray(): unknown[] {
    return [...this.values.values()];
  }
}

/** A text that is the same exactly for values that MongoDB calls equal. */
export function valueKey(value: unknown): string {
  if (typeof value === 'string') return `s${value}`;
  return encodeKey(value).toString('latin1');
}

function sorted(set: ValueSet): unknown[] {
  return set.toArray().sort((a, b) => compareValues(a, b));
}

/** Sets. */
export const setOperators: OperatorTable = {
  $setUnion: takesAny((values, name) => {
    const set = new ValueSet();
    for (const value of values) {
      if (isNullish(value)) return null;
      for (const item of needArray(value, name, 17043)) set.add(item);
    }
    return sorted(set);
  }),
  $setIntersection: takesAny((values, name) => {
    if (values.some(isNullish)) return null;
    const sets = values.map((value) => new ValueSet(needArray(value, name, 17047)));
    const [first, ...others] = sets;
    if (!first) return [];
    return sorted(new ValueSet(first.toArray().filter((item) => others.every((other) => other.has(item)))));
  }),
  $setDifference: takes(2, 2, ([a, b], name) => {
    if (isNullish(a) || isNullish(b)) return null;
    const without = new ValueSet(needArray(b, name, 17049));
    return new ValueSet(needArray(a, name, 17048).filter((item) => !without.has(item))).toArray();
  }),
  $setEquals: takes(2, Number.MAX_SAFE_INTEGER, (values, name) => {
    const [first, ...others] = values.map((value) => new ValueSet(needArray(value, name, 17044)));
    if (!first) return true;
    return others.every(
      (other) => other.size === first.size && other.toArray().every((item) => first.has(item)),
    );
  }),
  $setIsSubset: takes(2, 2, ([a, b], name) => {
    const outer = new ValueSet(needArray(b, name, 17046));
    return needArray(a, name, 17042).every((item) => outer.has(item));
  }),
  $allElementsTrue: takes(1, 1, ([array], name) =>
    needArray(array, name, 17040).every((item) => isTruthy(item)),
  ),
  $anyElementTrue: takes(1, 1, ([array], name) =>
    needArray(array, name, 17041).some((item) => isTruthy(item)),
  ),
};

/** Removes values equal to one another, keeping the first. */
export function distinctValues(
  items: readonly unknown[],
  text?: (a: string, b: string) => number,
): unknown[] {
  if (!text) return new ValueSet(items).toArray();
  const kept: unknown[] = [];
  for (const item of items) if (!kept.some((other) => equalValues(item, other, text))) kept.push(item);
  return kept;
}
