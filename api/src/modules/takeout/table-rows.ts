import { isDate } from 'node:util/types';
import type { CollectionPlan, RawRow } from '../../platform/db/whole-data.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';

/** Rows as a spreadsheet shows them, with a head: a column for each field, lists and deeper parts as JSON. */
export async function* tableRows(
  { columns }: Pick<CollectionPlan, 'columns'>,
  rows: AsyncIterable<RawRow>,
): AsyncGenerator<WrittenCell[]> {
  yield columns.map((path) => (path[0] === '_id' ? 'id' : path.join('.')));
  for await (const row of rows) yield columns.map((path) => cellOf(at(row, path)));
}

function at(row: RawRow, path: readonly string[]): unknown {
  let value: unknown = row;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = Object.hasOwn(value, name) ? Reflect.get(value, name) : null;
  }
  return value;
}

function cellOf(value: unknown): WrittenCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDate(value)) return value.toISOString();
  return JSON.stringify(value);
}
