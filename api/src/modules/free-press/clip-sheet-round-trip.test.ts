import { CLIP_SCOPES, CLIP_TONES, MEDIUMS, OUTLET_TIERS } from '@altavoz/domain/free-press/clip';
import { MAX_MULTIPLIER, NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { formatOf, readSpreadsheet } from '../../platform/spreadsheets/read-spreadsheet.js';
import type { MappedRow } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import { csvStream } from '../../platform/spreadsheets/write-csv.js';
import { xlsxFile } from '../../platform/spreadsheets/write-xlsx.js';
import { guessMapping } from '../imports/column-guess.js';
import type { Outlet, RateCard } from '../outlets/outlet.js';
import { newClip } from './clip-sheet.service.js';
import type { ClipNames } from './clip-names.js';
import { CLIP_COLUMNS, readClip } from './clip-sheet.js';
import type { ClipFields } from './clip.js';
import { OutletDirectory } from './outlet-directory.js';

const id = (index: number) => index.toString(16).padStart(24, '0');
const THINGS = ['Vecinos', 'Prensa', 'Prensa', 'Uno; dos', '=SUMA(1)', 'Dos\nlíneas'];
const index = new NameIndex(THINGS.map((name, position) => ({ id: id(position), names: [name] })));
const now = new Date('2030-01-01T00:00:00Z');
const stored = { organizationId: id(90), version: 1, createdAt: now, updatedAt: now };
const gazette: Outlet = {
  ...stored,
  ...{ id: id(50), name: 'La Gaceta', nameKey: 'la gaceta', medium: 'press', scope: 'national', tier: 1 },
  ...{ reach: 40_000, hosts: ['gaceta.example'], note: '' },
};
const card: RateCard = {
  ...stored,
  ...{ id: id(60), outletId: gazette.id, number: 2, source: 'Tarifas', validFrom: '2030-01-01' },
  currency: 'EUR',
  rates: { 'print-area': 1_250, 'page-share': null, broadcast: 2_250, 'online-reach': 700, cpm: null },
};
const namesIn = (language: 'es' | 'en'): ClipNames => ({
  ...{ language, digits: 2, messages: index, tactics: index, releases: index, events: index },
  outlets: new OutletDirectory([gazette], [card]),
  mayMultiply: true,
});
const PLAN = { id: id(99), currency: 'EUR' };
const blank = newClip(PLAN, 'es', {});

const word = fc
  .oneof(fc.constantFrom('=1+1', '-5', "'x", '0012', 'sí', '2030-01-01'), fc.string({ maxLength: 20 }))
  .map((text) => text.replace(/\p{Cc}/gu, ' ').trim())
  .filter((text) => text !== '');
const anyOf = fc.constantFrom(null, id(0), id(1), id(4));
const size = fc.nat(1_000_000_000);
const source = word;
const rate = fc.nat(10_000_000);
const valuation = fc.oneof(
  fc.record({ method: fc.constant('entered' as const), amount: rate, source }),
  fc.record({ method: fc.constant('print-area' as const), columnCentimetres: size, rate, source }),
  fc.record({ method: fc.constant('page-share' as const), pages: size, rate, source }),
  fc.record({ method: fc.constant('broadcast' as const), seconds: size, rate, source }),
  fc.record({ method: fc.constant('online-reach' as const), people: size, rate, source }),
  fc.record({ method: fc.constant('cpm' as const), views: size, rate, source }),
);
/** The rate of the outlet's own card, or anybody's. */
const valued = fc.oneof(
  valuation.map((one) => ({ valuation: one, outlet: 'Otro medio', outletId: null })),
  fc.record({ columnCentimetres: size, source }).map((one) => ({
    valuation: { method: 'print-area' as const, rate: 1_250, ...one },
    ...{ outlet: gazette.name, outletId: gazette.id, rateCardId: card.id, rateCardNumber: card.number },
  })),
);
const multiplied = fc.oneof(
  fc.constant({ multiplier: NO_MULTIPLIER, multiplierReason: '' }),
  fc.record({
    multiplier: fc.nat(MAX_MULTIPLIER).filter((times) => times !== NO_MULTIPLIER),
    multiplierReason: word,
  }),
);
const clip: fc.Arbitrary<ClipFields> = fc
  .tuple(
    fc.record({
      title: word,
      tier: fc.constantFrom(null, ...OUTLET_TIERS),
      medium: fc.constantFrom(...MEDIUMS),
      date: fc.constantFrom('2030-01-01', '2030-12-31'),
      scope: fc.constantFrom(...CLIP_SCOPES),
      tone: fc.constantFrom(...CLIP_TONES),
      url: fc.constantFrom(null, 'https://gaceta.example/2030/01/02/un-puerto-que-aprende'),
      reach: fc.option(fc.nat(10_000_000_000)),
      messageIds: fc.uniqueArray(fc.integer({ min: 0, max: THINGS.length - 1 }).map(id), { maxLength: 4 }),
      tacticId: anyOf,
      pressReleaseId: anyOf,
      eventId: anyOf,
      spokespersonQuoted: fc.boolean(),
      offMessage: fc.boolean(),
      note: fc.oneof(
        fc.constant(''),
        fc.tuple(word, word).map((lines) => lines.join('\n')),
      ),
    }),
    valued,
    multiplied,
  )
  .map((parts) => ({ ...blank, ...parts[0], ...parts[1], ...parts[2] }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'altavoz-clips-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Rows of a file by the fields that their columns were recognized as. */
async function readBack(content: Buffer): Promise<MappedRow[]> {
  const path = join(folder, 'sheet');
  await writeFile(path, content);
  const rows = [];
  const bounds = { maxRows: 1_000, maxColumns: 100, maxCellLength: 20_000 };
  for await (const row of readSpreadsheet(path, await formatOf(path), bounds)) rows.push(row);
  const [head, ...rest] = rows;
  const mapping = guessMapping((head?.cells ?? []).map(String), CLIP_COLUMNS);
  expect(mapping).toEqual(CLIP_COLUMNS.map(({ key }) => key));
  return rest.map(({ number, cells }) => ({
    number,
    cells: new Map(mapping.map((key, column) => [String(key), cells[column] ?? null])),
  }));
}

describe('RH15: what a sheet says of a clip is the clip, with every input of its value', () => {
  test.each([
    ['es', 'csv'],
    ['en', 'csv'],
    ['es', 'xlsx'],
  ] as const)('in %s as %s', async (language, format) => {
    const names = namesIn(language);
    const empty = newClip(PLAN, language, {});
    await fc.assert(
      fc.asyncProperty(fc.array(clip, { minLength: 1, maxLength: 10 }), async (clips) => {
        const cells = clips.map((one) => CLIP_COLUMNS.map((column) => column.write(one, names)));
        const titles = CLIP_COLUMNS.map(({ name }) => ({ title: name[language] }));
        const content =
          format === 'csv'
            ? await buffer(csvStream([titles.map(({ title }) => title), ...cells], language))
            : await xlsxFile('Prensa', titles, cells);
        const rows = await readBack(content);
        const seen = rows.map((row) => {
          const reader = new RowReader(row);
          const after = { ...empty, ...readClip(reader, empty, names) };
          expect(reader.issues).toEqual([]);
          return after;
        });
        // What is known of an outlet stands where the row says nothing.
        const known = (one: ClipFields) =>
          one.outletId === null
            ? one
            : { ...one, tier: one.tier ?? gazette.tier, reach: one.reach ?? gazette.reach };
        expect(seen).toEqual(clips.map(known));
      }),
      // A workbook is opened beside the service: that takes its time.
      { numRuns: format === 'csv' ? 15 : 4 },
    );
  });

  const read = (cells: Record<string, string>, before: ClipFields & { id?: string } = blank) => {
    const reader = new RowReader({ number: 2, cells: new Map(Object.entries(cells)) });
    return { into: readClip(reader, before, namesIn('es')), issues: reader.issues };
  };

  test('a link alone tells outlet, headline and day; the outlet brings reach, tier, and the rate of the day', () => {
    const url = 'https://www.gaceta.example/2030/02/03/un-puerto-que-aprende';
    expect(read({ url, size: '12,5' })).toMatchObject({
      issues: [],
      into: {
        ...{ outlet: 'La Gaceta', outletId: gazette.id, title: 'Un puerto que aprende', date: '2030-02-03' },
        ...{ tier: 1, reach: 40_000, medium: 'press', rateCardId: card.id, rateCardNumber: 2 },
        valuation: {
          ...{ method: 'print-area', columnCentimetres: 12_500, rate: 1_250 },
          source: 'Tarifas (versión 2)',
        },
      },
    });
    const own = { outlet: 'la gaceta', scope: 'Internacional', reach: '7' };
    expect(read(own).into).toMatchObject({ outletId: gazette.id, scope: 'international', reach: 7, tier: 1 });
  });

  test('a stored clip that is valued with another rate is no longer of that version; one that is not, is', () => {
    const before: ClipFields & { id: string } = {
      ...{ ...blank, id: id(7), outlet: gazette.name, outletId: gazette.id, date: '2030-02-03' },
      ...{ rateCardId: card.id, rateCardNumber: 2 },
      valuation: { method: 'print-area', columnCentimetres: 1_000, rate: 1_250, source: 'Tarifas' },
    };
    expect(read({ size: '2' }, before).into).not.toHaveProperty('rateCardId');
    expect(read({ amount: '9,00' }, before).into).toMatchObject({ rateCardId: null, rateCardNumber: null });
    expect(read({ rateCard: '3' }, before).issues).toMatchObject([{ column: 'rateCard', rule: 'RH15' }]);
    expect(read({ outlet: 'Otro' }, before).into).toMatchObject({ outletId: null, rateCardId: null });
    expect(read({ sameAsId: 'la otra' }, before).issues).toMatchObject([{ column: 'sameAsId' }]);
  });
});
