import { AppError } from '../app-error.js';

export type Direction = 1 | -1;
/** The order of a list; the identifier always breaks ties, so that no row is skipped or shown twice. */
export type Sort = readonly (readonly [field: string, direction: Direction])[];

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

type Scalar = string | number | boolean | null | { $date: string };

/** Where the next page begins: the sort's values of the last row, opaque to the caller. */
export function encodeCursor(sort: Sort, row: Record<string, unknown>): string {
  const values = keys(sort).map(([field]) => {
    const value = valueAt(row, field);
    return value instanceof Date ? { $date: value.toISOString() } : (value ?? null);
  });
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The rows after a cursor: `a > x, or a = x and b > y, or …`. A cursor comes from outside: whatever is not a list of
 * as many scalars as the sort has fields is refused.
 */
export function afterCursor(sort: Sort, cursor: string): Record<string, unknown> {
  const fields = keys(sort);
  const values = decode(cursor);
  if (values?.length !== fields.length) throw refused();
  const alternatives = fields.map(([field, direction], position) => {
    const condition: Record<string, unknown> = {};
    fields.slice(0, position).forEach(([earlier], index) => (condition[earlier] = values[index]));
    const value = values[position] ?? null;
    if (value === null) condition[field] = direction === 1 ? { $ne: null } : { $in: [] };
    else if (direction === 1) condition[field] = { $gt: value };
    return direction === -1 && value !== null
      ? { ...condition, $or: [{ [field]: { $lt: value } }, { [field]: null }] }
      : condition;
  });
  return { $or: alternatives };
}

/** The sort as the database takes it. */
export function sortOf(sort: Sort): Record<string, Direction> {
  return Object.fromEntries(keys(sort));
}

function keys(sort: Sort): Sort {
  return sort.some(([field]) => field === '_id') ? sort : [...sort, ['_id', sort.at(-1)?.[1] ?? 1]];
}

function decode(cursor: string): (string | number | boolean | null | Date)[] | null {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused();
  }
  if (!Array.isArray(values)) return null;
  return values.map((value: Scalar) => {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as string;
    const moment = typeof value === 'object' && '$date' in value ? new Date(String(value.$date)) : null;
    if (!moment || Number.isNaN(moment.getTime())) throw refused();
    return moment;
  });
}

function valueAt(row: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }, row);
}

function refused(): AppError {
  return new AppError('invalid-input', {
    detail: 'The cursor does not belong to this list; begin again without it.',
    errors: [{ path: 'query.cursor', code: 'invalid', message: 'must be the nextCursor of the page before' }],
  });
}
