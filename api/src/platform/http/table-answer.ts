import type { Language } from '@altavoz/domain/shared/language';
import type { WrittenCell } from '../spreadsheets/cell.js';
import { csvStream } from '../spreadsheets/write-csv.js';
import { xlsxFile, type SheetColumn } from '../spreadsheets/write-xlsx.js';
import { download, type RawAnswer } from './answer.js';

/** A table that leaves as a file. */
export interface Table {
  /** Of the sheet. */
  readonly name: string;
  /** Of the file, without its ending. */
  readonly file: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]>;
}

export async function xlsxAnswer({ name, file, columns, rows }: Table): Promise<RawAnswer> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(type, `${file}.xlsx`, await xlsxFile(name, columns, rows));
}

export function csvAnswer({ file, columns, rows }: Table, language: Language): RawAnswer {
  async function* all(): AsyncGenerator<WrittenCell[]> {
    yield columns.map(({ title }) => title);
    yield* rows;
  }
  return download('text/csv; charset=utf-8', `${file}.csv`, csvStream(all(), language));
}
