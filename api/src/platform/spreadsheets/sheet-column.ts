import type { Language } from '@altavoz/domain/shared/language';
import { decimalText, isDay, isMoney, type Cell, type WrittenCell } from './cell.js';
import { minorUnitsOf, textOf } from './cell-values.js';
import type { MappedRow, RowChange, SheetField } from './row-issue.js';
import type { Choice, RowReader } from './row-reader.js';

/** What a row changes, field by field. */
export type Into<F> = { -readonly [K in keyof F]?: F[K] };

/**
 * A column of a table that goes out as a spreadsheet and comes in again: how its cell is written, and what is read from
 * it. What `read` finds in the cell that `write` made is what was there before.
 */
export interface ColumnOf<F, N> extends SheetField {
  readonly width: number;
  write(fields: F & { readonly id?: string }, names: N): WrittenCell;
  /** Columns without it are only carried along. */
  readonly read?: (row: RowReader, before: F, into: Into<F>, names: N) => void;
  /** The cell names things of the plan: one that says what it said is not looked up again. */
  readonly names?: boolean;
}

/** Makes the columns of one kind of row: key, name in both languages, other words above it, the rest. */
export function columnMaker<F, N>() {
  return (
    key: string,
    es: string,
    en: string,
    alsoCalled: readonly string[],
    rest: Pick<ColumnOf<F, N>, 'write' | 'read' | 'names'> & {
      readonly width?: number;
      readonly required?: boolean;
    },
  ): ColumnOf<F, N> => ({ key, name: { es, en }, alsoCalled, required: false, width: 18, ...rest });
}

/** A field whose cell is one value; `empty` is what an empty cell means, nothing when it says nothing. */
export function put<F, K extends keyof F>(
  into: Into<F>,
  field: K,
  value: F[K] | null | undefined,
  empty?: F[K],
): void {
  if (value === undefined) return;
  const given = value === null ? empty : value;
  if (given !== undefined) into[field] = given;
}

/** Reads every cell of a row but those that name what they named before. */
export function readColumns<F, N>(
  columns: readonly ColumnOf<F, N>[],
  row: RowReader,
  before: F & { readonly id?: string },
  names: N,
): Into<F> {
  const into: Into<F> = {};
  for (const column of columns) {
    if (column.names && before.id && row.raw(column.key) === shownCell(column.write(before, names))) continue;
    column.read?.(row, before, into, names);
  }
  return into;
}

/** Whether every cell of a row says what it would be written as, so that there is nothing to read. */
export function saysTheSame<F, N>(
  columns: readonly ColumnOf<F, N>[],
  { cells }: MappedRow,
  now: F & { readonly id?: string },
  names: N,
): boolean {
  return columns.every((column) => {
    const cell = cells.get(column.key);
    return cell === undefined || isWritten(column.write(now, names), cell);
  });
}

function isWritten(written: WrittenCell, cell: Cell): boolean {
  if (written === null || cell === null) return written === cell;
  if (isMoney(written)) return minorUnitsOf(cell, written.digits) === written.amount;
  return shownCell(written) === textOf(cell);
}

/** Each column of the file that would say something else than it does now. */
export function differences<F, N>(
  columns: readonly ColumnOf<F, N>[],
  row: MappedRow,
  before: (F & { readonly id?: string }) | null,
  after: F & { readonly id?: string },
  names: N,
): RowChange[] {
  return columns.flatMap((column) => {
    const { key } = column;
    if (!row.cells.has(key)) return [];
    const from = before === null ? '' : shownCell(column.write(before, names));
    const to = shownCell(column.write(after, names));
    return from === to ? [] : [{ column: key, from: from.slice(0, 300), to: to.slice(0, 300) }];
  });
}

export function onlyChanged<F extends object>(before: F, changes: Into<F>): Into<F> {
  const entries = Object.entries(changes) as [keyof F, unknown][];
  const changed = entries.filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value));
  return Object.fromEntries(changed) as Into<F>;
}

export function shownCell(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).trim();
  return isDay(cell) ? cell.day : decimalText(cell, '.');
}

/** A choice in the person's language. */
export function wordCell<T>(choices: readonly Choice<T>[], value: T | null, language: Language): WrittenCell {
  if (value === null) return null;
  return choices.find((choice) => choice.value === value)?.name[language] ?? String(value);
}

export function yesCell(value: boolean, language: Language): WrittenCell {
  return value ? (language === 'es' ? 'sí' : 'yes') : 'no';
}

export function listCell(items: readonly string[]): WrittenCell {
  return items.length === 0 ? null : items.join('\n');
}

export function dayCell(day: string | null): WrittenCell {
  return day === null ? null : { day };
}

export function orNull(text: string): WrittenCell {
  return text === '' ? null : text;
}
