import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { harmlessText, plainText, type Cell, type WrittenCell } from './cell.js';
import { formatOf, readSpreadsheet } from './read-spreadsheet.js';
import type { SheetBounds } from './spreadsheet-error.js';
import { csvStream } from './write-csv.js';
import { xlsxFile } from './write-xlsx.js';

const BOUNDS: SheetBounds = { maxRows: 50, maxColumns: 10, maxCellLength: 1_000 };
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'altavoz-sheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(content: Buffer | string, bounds = BOUNDS): Promise<Cell[][]> {
  const path = join(folder, String((count += 1)));
  await writeFile(path, content);
  const rows: Cell[][] = [];
  for await (const { cells } of readSpreadsheet(path, await formatOf(path), bounds)) rows.push([...cells]);
  return rows;
}

const problemOf = (content: Buffer | string, bounds = BOUNDS) =>
  rowsOf(content, bounds).then(
    () => 'read',
    (error: { problem?: string; place?: object }) => ({ problem: error.problem, ...error.place }),
  );

const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const TEXT = 'Táctica;Día;Coste\r\nFolleto «norte»;2030-05-01;1.250,50\r\n';
const ROWS = [
  ['Táctica', 'Día', 'Coste'],
  ['Folleto «norte»', '2030-05-01', '1.250,50'],
];

describe('a CSV file', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16LE', utf16(TEXT, false, true)],
    ['UTF-16BE', utf16(TEXT, true, true)],
    ['UTF-16LE without a mark', utf16(TEXT, false, false)],
    ['UTF-16BE without a mark', utf16(TEXT, true, false)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('is read in %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual(ROWS);
  });

  test.each([
    [
      'commas',
      'a,b;c\n1,"2;3"\n',
      [
        ['a', 'b;c'],
        ['1', '2;3'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2,5\n1,7;2,7\n',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['1,7', '2,7'],
      ],
    ],
    [
      'tabs',
      'a\tb, c\n1\t2\n',
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ],
    ['what it says itself', 'sep=|\na|b,c\n', [['a', 'b,c']]],
    ['nothing, in one column', 'name\nOne\n\nTwo\n', [['name'], ['One'], ['Two']]],
    [
      'commas around lines in a cell',
      'a,b\n"1\n2",3\n',
      [
        ['a', 'b'],
        ['1\n2', '3'],
      ],
    ],
  ])('is separated by %s', async (_, text, expected) => {
    expect(await rowsOf(text)).toEqual(expected);
  });

  test('is refused by name where it passes a bound, also a line of 10 MB', async () => {
    expect(await problemOf(`a,b\n${'x'.repeat(10_000_000)},1\n`)).toEqual({
      problem: 'line-too-long',
      row: 2,
      limit: 10_000,
    });
    expect(await problemOf(`a\n${'"'}${'line\n'.repeat(5_000)}`)).toMatchObject({ problem: 'line-too-long' });
    expect(await problemOf(`a\n${'x'.repeat(1_001)}\n`)).toEqual({
      problem: 'cell-too-long',
      row: 2,
      column: 1,
      limit: 1_000,
    });
    expect(await problemOf('x\n'.repeat(52))).toMatchObject({ problem: 'too-many-rows' });
    expect(await problemOf(`${'x,'.repeat(10)}x\n`)).toMatchObject({ problem: 'too-many-columns', row: 1 });
    expect(await problemOf('')).toMatchObject({ problem: 'empty' });
    expect(await problemOf('\n \n')).toMatchObject({ problem: 'empty' });
    expect(await problemOf(Buffer.from([0, 1, 2, 0, 0, 3, 0, 0, 0, 9, 0, 0]))).toMatchObject({
      problem: 'not-a-spreadsheet',
    });
    expect(await problemOf('%PDF-1.7')).toMatchObject({ problem: 'not-a-spreadsheet' });
  });
});

describe('an XLSX file', () => {
  async function archive(parts: Readonly<Record<string, Buffer>>): Promise<Buffer> {
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(parts)) zip.addBuffer(content, name);
    zip.end();
    return buffer(zip.outputStream);
  }
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

  test('that would unpack to much more than it says or may is refused before', async () => {
    const bomb = await archive({
      '[Content_Types].xml': Buffer.from(types),
      'xl/workbook.xml': Buffer.alloc(81 * 1024 * 1024, ' '),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemOf(bomb)).toMatchObject({ problem: 'too-large' });
    const liar = await archive({
      '[Content_Types].xml': Buffer.from(types),
      'xl/workbook.xml': Buffer.alloc(1_000_000, ' '),
    });
    // The size in the list of parts at the end, which is what one believes before unpacking.
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(1_000_000);
    const at = liar.lastIndexOf(declared);
    liar.writeUInt32LE(10, at);
    expect(await problemOf(liar)).toMatchObject({ problem: 'damaged' });
  });

  test('that is broken or another kind of archive is refused by name', async () => {
    const other = await archive({
      '[Content_Types].xml': Buffer.from(types),
      'xl/other.xml': Buffer.from('x'),
    });
    expect(await problemOf(other)).toMatchObject({ problem: 'not-a-spreadsheet' });
    const whole = await xlsxFile('Plan', [{ title: 'a' }], [['x']]);
    expect(await problemOf(whole.subarray(0, whole.length - 30))).toMatchObject({ problem: 'damaged' });
  });

  test('keeps days, numbers, amounts and yes or no as what they are', async () => {
    const file = await xlsxFile(
      'Plan: 2030/31',
      ['a', 'b', 'c', 'd', 'e'].map((title) => ({ title })),
      [
        [{ day: '2030-02-28' }, 7, { amount: 125_050, digits: 2 }, true, null],
        [null, null, null, false, 'x'],
      ],
    );
    expect(await rowsOf(file)).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      [{ day: '2030-02-28' }, 7, 1250.5, true, null],
      [null, null, null, false, 'x'],
    ]);
  });
});

const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+49',
    '-5',
    '@name',
    '\tx',
    "'=x",
    "''+x",
    "'plain",
    '＝x',
    'a\nb',
    '"',
    '_x0041_',
    'constructor',
    '__proto__',
    '&amp;',
    '0012',
    'true',
    '1e5',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
/** What the fields of a plan let through: no control characters but tab and line feed, no blanks around. */
const line = text
  // eslint-disable-next-line no-control-regex -- they are what no field takes
  .map((value) => value.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ''))
  .filter((value) => value.trim() !== '');

describe('what is written is harmless, and read again as it was', () => {
  test('no text begins like a formula once it is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (value) => {
        expect(harmlessText(value)).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
        expect(plainText(harmlessText(value))).toBe(value);
      }),
      { numRuns: 100 },
    );
    expect(harmlessText('=HYPERLINK("http://evil")')).toBe('\'=HYPERLINK("http://evil")');
  });

  test('several lines in a cell are one cell for every spreadsheet', async () => {
    const text = (await buffer(csvStream([['a\nb', 'c']], 'en'))).toString();
    expect(text).toBe('\uFEFF"a\nb",c\r\n');
  });

  test.each(['es', 'en'] as const)('as CSV in %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 8 }), async (rows) => {
        const written: WrittenCell[][] = [['one', 'two'], ...rows];
        expect(await rowsOf(await buffer(csvStream(written, language)))).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });

  test('as XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 8 }), async (rows) => {
        const file = await xlsxFile('Plan', [{ title: 'one' }, { title: 'two' }], rows);
        expect(await rowsOf(file)).toEqual([['one', 'two'], ...rows]);
      }),
      { numRuns: 25 },
    );
  });
});
