import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { decimalText, harmlessText, isDay, type WrittenCell } from './cell.js';

/** A column as the sheet shows it. */
export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width?: number;
}

/** What XML cannot hold is nothing a person typed: control characters and halves of characters. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Spreadsheets read `_x0041_` as a letter. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
}

/** One sheet with a head that stays in sight; days are days and amounts are numbers. */
export async function xlsxFile(
  name: string,
  columns: readonly SheetColumn[],
  rows: Sheet['rows'],
): Promise<Buffer> {
  return xlsxWorkbook([{ name, columns, rows }]);
}

/** Several sheets, each with its head. */
export async function xlsxWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written: Parameters<typeof writeXlsxFile>[0] = [];
  for (const { name, columns, rows } of sheets) {
    const head: Row = columns.map(({ title }) => ({
      value: harmlessText(title),
      type: String,
      fontWeight: 'bold',
    }));
    const data: Row[] = [head];
    for await (const row of rows) data.push(row.map(cellOf));
    written.push({
      data,
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: columns.map(({ width = 18 }) => ({ width })),
      stickyRowsCount: 1,
    });
  }
  return writeXlsxFile(written).toBuffer();
}

function cellOf(cell: WrittenCell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') {
    return { value: written(cell), type: String, wrap: cell.includes('\n') };
  }
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (isDay(cell)) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  const format = cell.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.digits)}`;
  return { value: Number(decimalText(cell, '.')), type: Number, format };
}

function written(text: string): string {
  const value = harmlessText(text.replace(NOT_XML, ' ').replace(LOOKS_ESCAPED, '_x005F_'));
  // The library looks texts up in a plain object, where words like `constructor` are there already.
  if (!(value in Object.prototype)) return value;
  return `_x${value.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${value.slice(1)}`;
}
