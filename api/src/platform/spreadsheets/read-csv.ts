import { CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { plainText, type SheetRow } from './cell.js';
import { assertWithin, SpreadsheetError, type SheetBounds } from './spreadsheet-error.js';
import { encodingOf, textOf, type Encoding } from './text-encoding.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Enough of a file to see what separates its cells. */
const LOOK_CHARACTERS = 16_384;
/** What `sep=;` in the first line of a file says to spreadsheets. */
const SAYS_ITSELF = /^sep=(.)\r?\n/;

/** The rows of a CSV file, one after another, in constant memory. */
export async function* readCsv(path: string, bounds: SheetBounds): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(path);
  if (encoding === null) throw new SpreadsheetError('not-a-spreadsheet');
  const maxLine = Math.min(bounds.maxColumns * bounds.maxCellLength, 1_000_000);
  const { delimiter, skip } = await shapeOf(path, encoding);
  const parser = parse({
    delimiter,
    from_line: skip + 1,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxLine,
  });
  const source = Readable.from(checked(textOf(path, encoding), maxLine), { objectMode: true });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let number = 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ readonly record: readonly string[] }>) {
      number += 1;
      assertWithin(number, record, bounds);
      yield { number, cells: record.map((text) => (text === '' ? null : plainText(text))) };
    }
  } catch (error) {
    throw translated(error, number + 1, maxLine);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Stops a line without end before the parser gathers it. */
async function* checked(chunks: AsyncIterable<string>, maxLine: number): AsyncGenerator<string> {
  let length = 0;
  let line = 1;
  for await (const chunk of chunks) {
    for (const [index, part] of chunk.split('\n').entries()) {
      if (index > 0) {
        length = 0;
        line += 1;
      }
      length += part.length;
      if (length > maxLine) throw new SpreadsheetError('line-too-long', { row: line, limit: maxLine });
    }
    yield chunk;
  }
}

function translated(error: unknown, row: number, limit: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new SpreadsheetError('line-too-long', { row, limit }, { cause: error });
  }
  return new SpreadsheetError('damaged', { row }, { cause: error });
}

async function shapeOf(
  path: string,
  encoding: Encoding,
): Promise<{ readonly delimiter: string; readonly skip: number }> {
  let begin = '';
  for await (const chunk of textOf(path, encoding)) {
    begin += chunk;
    if (begin.length >= LOOK_CHARACTERS) break;
  }
  if (begin.trim() === '') throw new SpreadsheetError('empty');
  const said = SAYS_ITSELF.exec(begin)?.[1];
  if (said !== undefined) return { delimiter: said, skip: 1 };
  const whole = begin.length < LOOK_CHARACTERS ? begin : begin.slice(0, begin.lastIndexOf('\n') + 1) || begin;
  return { delimiter: delimiterOf(whole.slice(0, LOOK_CHARACTERS)), skip: 0 };
}

/** The sign that gives the most columns in the same number on every row; a comma when there is one column. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const rows = rowsOf(text, delimiter);
    const columns = rows[0]?.length ?? 1;
    const alike = rows.filter(({ length }) => length === columns).length / Math.max(rows.length, 1);
    return { delimiter, score: columns > 1 ? columns * alike : 0 };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score === 0 ? ',' : best.delimiter;
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parseNow(text, { delimiter, relax_column_count: true, relax_quotes: true, to: 20 });
  } catch (error) {
    // Cut in the middle of a quoted cell, or not this delimiter.
    if (error instanceof CsvError) return [(text.split(/\r?\n/)[0] ?? '').split(delimiter)];
    throw error;
  }
}
