import { Writable } from 'node:stream';
import { isDate } from 'node:util/types';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { plainText, type Cell, type SheetRow } from './cell.js';
import { assertWithin, SpreadsheetError, type SheetBounds } from './spreadsheet-error.js';
import { workbookRows } from './workbook-reader.js';

/** What a sheet may become when it is unpacked. A larger one is better sent as CSV, which is read line by line. */
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;
const MAX_ENTRIES = 500;

/** The rows of the first sheet of an XLSX file. */
export async function* readXlsx(path: string, bounds: SheetBounds): AsyncGenerator<SheetRow> {
  await assertHonest(path);
  let number = 0;
  for await (const row of workbookRows(path)) {
    number += 1;
    assertWithin(number, row, bounds);
    yield { number, cells: row.map(cellOf) };
  }
}

/**
 * Looks at what the archive says of its parts before anything is unpacked, and then whether that was true: a few
 * kilobytes that become gigabytes are refused by name.
 */
async function assertHonest(path: string): Promise<void> {
  const zip = await opened(path);
  try {
    if (zip.entryCount > MAX_ENTRIES) throw new SpreadsheetError('too-large', { limit: MAX_ENTRIES });
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (entries.some(({ generalPurposeBitFlag }) => (generalPurposeBitFlag & 1) === 1)) {
      throw new SpreadsheetError('encrypted');
    }
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (total > MAX_UNPACKED_BYTES) throw new SpreadsheetError('too-large', { limit: MAX_UNPACKED_BYTES });
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) {
      throw new SpreadsheetError('not-a-spreadsheet');
    }
    for (const entry of entries.filter(({ fileName }) => /\.xml(\.rels)?$/.test(fileName))) {
      // The library stops as soon as there is more than was declared.
      await pipeline(await zip.openReadStreamPromise(entry), nowhere());
    }
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw new SpreadsheetError('damaged', {}, { cause: error });
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw new SpreadsheetError('damaged', {}, { cause: error });
  }
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

function cellOf(value: unknown): Cell {
  if (isDate(value)) return dayOf(value);
  if (typeof value === 'string') return value === '' ? null : plainText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** The library reads dates in UTC, so the day is the one that stands in the sheet; with a time it is a text. */
function dayOf(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? { day: text.slice(0, 10) } : text.slice(0, 16);
}
