import { ObjectId } from 'bson';
import { cloneValue, isDoc, type Doc } from '../bson/values.js';
import { regexParts } from '../bson/compare.js';
import { ServerError } from '../errors.js';
import { isOperatorDoc } from '../query/document-tests.js';
import type { Update } from './update.js';
import { locate, readPlace, writePlace } from './update-path.js';

/** The document an upsert inserts: what the filter says is equal, then the update, with an `_id` in front. */
export function upsertDocument(filter: Doc, update: Update, now: Date): Doc {
  const base: Doc = {};
  const idOnly = update.kind === 'replacement';
  for (const [path, value] of equalities(filter)) {
    if (idOnly && path !== '_id') continue;
    const parts = path.split('.');
    if (parts.some((part) => part.startsWith('$'))) continue;
    const place = locate(base, parts, true);
    if (!place) continue;
    if (readPlace(place) !== undefined) {
      throw new ServerError(
        'NotSingleValueField',
        `cannot infer query fields to set, path '${path}' is matched twice`,
      );
    }
    writePlace(place, cloneValue(value));
  }
  const doc = update.apply(base, { now, inserting: true, position: undefined });
  const { _id: id, ...rest } = doc;
  return { _id: id === undefined ? new ObjectId() : id, ...rest };
}

/** Paths the filter pins to one value. */
function equalities(filter: Doc): [string, unknown][] {
  const found: [string, unknown][] = [];
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const clause of value) if (isDoc(clause)) found.push(...equalities(clause));
    } else if (key === '$or' && Array.isArray(value) && value.length === 1) {
      const [clause] = value as unknown[];
      if (isDoc(clause)) found.push(...equalities(clause));
    } else if (!key.startsWith('$')) {
      const single = singleValue(value);
      if (single) found.push([key, single.value]);
    }
  }
  return found;
}

function singleValue(condition: unknown): { value: unknown } | undefined {
  if (!isOperatorDoc(condition)) return regexParts(condition) ? undefined : { value: condition };
  if ('$eq' in condition) return { value: condition['$eq'] };
  for (const name of ['$in', '$all']) {
    const list = condition[name];
    if (Array.isArray(list) && list.length === 1 && !isOperatorDoc(list[0]) && !regexParts(list[0]))
      return { value: list[0] };
  }
  return undefined;
}
