import { compareValues, type TextOrder } from '../bson/compare.js';
import { isDoc, toInteger } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { followPath } from './expression-parts.js';

/** A stable sort of an array's elements: by a direction for values, or by a sort document for documents. */
export function sortArray(sortBy: unknown, text: TextOrder): (items: readonly unknown[]) => unknown[] {
  const direction = toInteger(sortBy);
  if (direction === 1 || direction === -1) {
    return (items) => [...items].sort((a, b) => direction * compareValues(a, b, text));
  }
  if (!isDoc(sortBy)) throw new ServerError(2942505, 'The sortBy argument must be 1, -1 or a sort document');
  const keys = Object.entries(sortBy).map(([path, value]): [string[], number] => {
    const way = toInteger(value);
    if (way !== 1 && way !== -1)
      throw new ServerError(15975, 'Sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [path.split('.'), way];
  });
  return (items) =>
    [...items].sort((a, b) => {
      for (const [parts, way] of keys) {
        const order = compareValues(followPath(a, parts, 0) ?? null, followPath(b, parts, 0) ?? null, text);
        if (order !== 0) return way * order;
      }
      return 0;
    });
}
