import { fileTypeFromFile } from 'file-type';
import type { SheetRow } from './cell.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { keptRows } from './row-file.js';
import { SpreadsheetError, type SheetBounds } from './spreadsheet-error.js';
import { markedEncodingOf } from './text-encoding.js';

export type SpreadsheetFormat = 'xlsx' | 'csv';
/** Also as `keepRows` leaves them. */
export type ReadableFormat = SpreadsheetFormat | 'rows';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file is by its content; its name says nothing. */
export async function formatOf(path: string): Promise<SpreadsheetFormat> {
  // Two bytes that some kinds of sound begin with as well.
  if ((await markedEncodingOf(path)) !== null) return 'csv';
  const found = await fileTypeFromFile(path);
  if (found?.mime === XLSX) return 'xlsx';
  // Password-protected workbooks and those from before 2007 are of this container.
  if (found?.mime === 'application/x-cfb') throw new SpreadsheetError('encrypted');
  if (found === undefined) return 'csv';
  throw new SpreadsheetError('not-a-spreadsheet');
}

const READERS = { xlsx: readXlsx, csv: readCsv, rows: keptRows } as const;

/** The rows of a spreadsheet, whatever it came as. Rows without anything in them are left out. */
export async function* readSpreadsheet(
  path: string,
  format: ReadableFormat,
  bounds: SheetBounds,
): AsyncGenerator<SheetRow> {
  let any = false;
  for await (const row of READERS[format](path, bounds)) {
    if (row.cells.every(isBlank)) continue;
    any = true;
    yield row;
  }
  if (!any) throw new SpreadsheetError('empty');
}

function isBlank(cell: unknown): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
