import type { Language } from '@altavoz/domain/shared/language';
import type { WrittenCell } from '../spreadsheets/cell.js';
import { csvStream } from '../spreadsheets/write-csv.js';
import { xlsxWorkbook, type Sheet, type SheetColumn } from '../spreadsheets/write-xlsx.js';
import { download, type RawAnswer } from './answer.js';

/** A table that leaves as a file. */
export interface Table {
  /** Of the sheet. */
  readonly name: string;
  /** Of the file, without its ending. */
  readonly file: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]>;
  /** Behind the table, in a workbook: what has to be known to read it. */
  readonly notes?: readonly Sheet[];
}

export async function xlsxAnswer({ name, file, columns, rows, notes = [] }: Table): Promise<RawAnswer> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(type, `${file}.xlsx`, await xlsxWorkbook([{ name, columns, rows }, ...notes]));
}

export function csvAnswer({ file, columns, rows }: Table, language: Language): RawAnswer {
  async function* all(): AsyncGenerator<WrittenCell[]> {
    yield columns.map(({ title }) => title);
    yield* rows;
  }
  return download('text/csv; charset=utf-8', `${file}.csv`, csvStream(all(), language));
}
