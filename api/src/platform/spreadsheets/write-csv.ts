import type { Language } from '@altavoz/domain/shared/language';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { decimalText, harmlessText, isDay, type WrittenCell } from './cell.js';

/** Spreadsheets in Spanish expect a semicolon between cells, because the comma stands inside numbers. */
const SIGNS = { es: { delimiter: ';', point: ',' }, en: { delimiter: ',', point: '.' } } as const;

/**
 * RFC 4180 with a mark that makes spreadsheets read it as UTF-8, row by row. Texts come from people: none of them is a
 * formula when the file is opened.
 */
export function csvStream(
  rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>,
  language: Language,
): Readable {
  return Readable.from(lines(rows, language), { objectMode: false });
}

/** As many rows as are put into words by one call: each call brings its own machinery along. */
const TOGETHER = 50;

async function* lines(
  rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>,
  language: Language,
): AsyncGenerator<string> {
  const { delimiter, point } = SIGNS[language];
  const options = { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  let some: string[][] = [];
  yield '\uFEFF';
  for await (const row of rows) {
    some.push(row.map((cell) => textOf(cell, point)));
    if (some.length < TOGETHER) continue;
    yield stringify(some, options);
    some = [];
  }
  if (some.length > 0) yield stringify(some, options);
}

function textOf(cell: WrittenCell, point: '.' | ','): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmlessText(cell);
  if (typeof cell === 'number') return String(cell).replace('.', point);
  if (typeof cell === 'boolean') return String(cell);
  return isDay(cell) ? cell.day : decimalText(cell, point);
}
