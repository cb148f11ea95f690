import { MAX_IMPORT_ROWS } from '@altavoz/contracts/imports';
import { LIMITS } from '@altavoz/domain/shared/limits';
import type { Cell, SheetRow } from '../../platform/spreadsheets/cell.js';
import { readSpreadsheet, type ReadableFormat } from '../../platform/spreadsheets/read-spreadsheet.js';
import { keepRows } from '../../platform/spreadsheets/row-file.js';
import type { SheetBounds } from '../../platform/spreadsheets/spreadsheet-error.js';
import type { MappedRow } from '../../platform/spreadsheets/row-issue.js';

const BOUNDS: SheetBounds = { maxRows: MAX_IMPORT_ROWS, maxColumns: 100, maxCellLength: LIMITS.longText };
const BATCH = 100;
const SAMPLES = 3;

interface File {
  readonly path: string;
  readonly format: ReadableFormat;
}

export interface SheetHead {
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
  /** Rows below the head. */
  readonly total: number;
}

/** Lays the rows of a workbook beside it, so that it is unpacked once. */
export async function unpack({ path, format }: File, to: string): Promise<void> {
  await keepRows(to, readSpreadsheet(path, format, BOUNDS));
}

/** What stands above the columns, their first values, and how many rows follow. Reads the file to its end. */
export async function headOf({ path, format }: File): Promise<SheetHead> {
  let headers: string[] | null = null;
  const samples: string[][] = [];
  let total = 0;
  for await (const { cells } of readSpreadsheet(path, format, BOUNDS)) {
    if (headers === null) {
      headers = cells.map((cell) => shown(cell).slice(0, LIMITS.name));
      continue;
    }
    total += 1;
    if (total > SAMPLES) continue;
    cells.forEach((cell, index) => (samples[index] ??= []).push(shown(cell).slice(0, 80)));
  }
  const columns = (headers ?? []).map((header, index) => ({
    header,
    samples: (samples[index] ?? []).filter((sample) => sample !== ''),
  }));
  return { columns, total };
}

/** The rows below the head in batches, by the fields that their columns bring. */
export async function* mappedBatches(
  { path, format }: File,
  mapping: readonly (string | null)[],
): AsyncGenerator<MappedRow[]> {
  let batch: MappedRow[] = [];
  let isHead = true;
  for await (const row of readSpreadsheet(path, format, BOUNDS)) {
    if (isHead) {
      isHead = false;
      continue;
    }
    batch.push(mapped(row, mapping));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The rows below the head as they stand, for giving back those that were not taken. */
export async function* rowsBelowHead({ path, format }: File): AsyncGenerator<SheetRow> {
  let isHead = true;
  for await (const row of readSpreadsheet(path, format, BOUNDS)) {
    if (!isHead) yield row;
    isHead = false;
  }
}

function mapped({ number, cells }: SheetRow, mapping: readonly (string | null)[]): MappedRow {
  return {
    number,
    cells: new Map(
      mapping.flatMap((key, index) =>
        key === null ? [] : [[key, blankToNull(cells[index] ?? null)] as const],
      ),
    ),
  };
}

function blankToNull(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text === '' ? null : text;
}

/** A cell as a text, for people. */
export function shown(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell).trim();
}
