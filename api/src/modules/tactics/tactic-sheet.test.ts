import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CHANNEL_TYPES,
  FUNDING_SOURCES,
  POLICY_STAGES,
  TACTIC_FORMATS,
  TACTIC_PURPOSES,
} from '@altavoz/domain/tactics/tactic';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { formatOf, readSpreadsheet } from '../../platform/spreadsheets/read-spreadsheet.js';
import { csvStream } from '../../platform/spreadsheets/write-csv.js';
import { xlsxFile } from '../../platform/spreadsheets/write-xlsx.js';
import type { Response } from 'supertest';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { guessMapping } from '../imports/column-guess.js';
import type { MappedRow } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import { readColumns } from '../../platform/spreadsheets/sheet-column.js';
import { TACTIC_COLUMNS, type SheetNames } from './tactic-sheet.js';
import { newTactic, type TacticFields } from './tactic.js';

const id = (index: number) => index.toString(16).padStart(24, '0');
/** Names as people give them: two alike, one that looks like a list, one that looks like a formula. */
const THINGS = ['Vecinos', 'Prensa', 'Prensa', 'Uno; dos', '=SUMA(1)', 'Dos\nlíneas', "'Comillas'"];
const index = new NameIndex(THINGS.map((name, position) => ({ id: id(position), names: [name] })));
const namesIn = (language: 'es' | 'en'): SheetNames => ({
  language,
  digits: 2,
  audiences: index,
  messages: index,
  objectives: index,
  indicators: index,
  people: index,
  tactics: index,
});

const word = fc
  .oneof(
    fc.constantFrom('=1+1', '-5', "'x", '@a', 'Nombre, «con» "comillas"', '0012', 'sí', '2030-01-01'),
    fc.string({ maxLength: 20 }),
  )
  .map((text) => text.replace(/\p{Cc}/gu, ' ').trim())
  .filter((text) => text !== '');
const someIds = fc.uniqueArray(fc.integer({ min: 0, max: THINGS.length - 1 }).map(id), { maxLength: 4 });
const listItem = word.filter((text) => !/[;\n]/.test(text) && !text.startsWith("'"));
const planned = fc.integer({ min: 0, max: 1_000_000_000 });

const tactic: fc.Arbitrary<TacticFields> = fc
  .record({
    name: fc.oneof(fc.record({ es: word }), fc.record({ en: word }), fc.record({ es: word, en: word })),
    description: fc.oneof(
      fc.constant(''),
      word,
      fc.tuple(word, word).map((lines) => lines.join('\n')),
    ),
    channelType: fc.constantFrom(...CHANNEL_TYPES),
    phase: fc.constantFrom(1 as const, 2 as const, 3 as const),
    purpose: fc.constantFrom(null, ...TACTIC_PURPOSES),
    audienceIds: someIds,
    messageIds: someIds,
    objectiveIds: someIds,
    indicatorIds: someIds,
    callToAction: fc.constantFrom(null, {
      type: 'click' as const,
      label: { en: '=Go' },
      url: 'https://valdemar.example/a?b=1',
    }),
    responsibleId: fc.constantFrom(null, id(0)),
    staffHours: fc.integer({ min: 0, max: 10_000 }),
    twoWay: fc.boolean(),
    contracting: fc.constantFrom(null, { leadDays: 30, done: true }, { leadDays: 1, done: false }),
    place: fc.oneof(fc.constant(''), word),
    fundingSource: fc.constantFrom(...FUNDING_SOURCES),
    fundingArea: fc.oneof(fc.constant(''), word),
    durationDays: fc.constantFrom(null, 1, 365),
    evolvesFromId: fc.constantFrom(null, id(1)),
    origin: fc.constantFrom('planned' as const, 'reactive' as const),
    formats: fc.subarray([...TACTIC_FORMATS]),
    partners: fc.uniqueArray(listItem, { maxLength: 3 }),
    themes: fc.uniqueArray(listItem, { maxLength: 3 }),
    pillar: fc.oneof(fc.constant(null), word),
    policyStage: fc.constantFrom(null, ...POLICY_STAGES),
    paidAdvertising: fc.constantFrom(null, { justification: '' }, { justification: 'Una pieza' }),
    notes: fc.oneof(fc.constant(''), word),
    planned,
  })
  .map((fields) => newTactic(id(99), fields));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'altavoz-tactics-'));
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
  const mapping = guessMapping((head?.cells ?? []).map(String), TACTIC_COLUMNS);
  expect(mapping).toEqual(TACTIC_COLUMNS.map(({ key }) => key));
  return rest.map(({ number, cells }) => ({
    number,
    cells: new Map(mapping.map((key, column) => [String(key), cells[column] ?? null])),
  }));
}

describe('what a sheet says of a tactic is the tactic', () => {
  test.each([
    ['es', 'csv'],
    ['en', 'csv'],
    ['es', 'xlsx'],
  ] as const)('in %s as %s', async (language, format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(tactic, { minLength: 1, maxLength: 10 }), async (tactics) => {
        const names = namesIn(language);
        const cells = tactics.map((one) => TACTIC_COLUMNS.map((column) => column.write(one, names)));
        const titles = TACTIC_COLUMNS.map(({ name }) => ({ title: name[language] }));
        const content =
          format === 'csv'
            ? await buffer(csvStream([titles.map(({ title }) => title), ...cells], language))
            : await xlsxFile('Plan', titles, cells);
        const rows = await readBack(content);
        rows.forEach((row, position) => {
          const before = tactics[position];
          if (!before) throw new Error('There are more rows than tactics');
          const reader = new RowReader(row);
          // Read into an empty tactic: everything has to be in the cells.
          const blank = newTactic(id(99), { name: {}, channelType: 'digital', phase: 1, planned: 0 });
          const after = { ...blank, ...readColumns(TACTIC_COLUMNS, reader, blank, names) };
          expect(reader.issues).toEqual([]);
          expect(after).toEqual(before);
        });
        expect(rows).toHaveLength(tactics.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('exported and imported again', () => {
  let api: TestApi;
  let lead: Agent;
  let campaignId: string;

  beforeAll(async () => {
    api = await startApi({ withoutLimits: true });
    lead = await api.signIn('lead');
    campaignId = await newCampaign();
    for (const [name, phase] of [
      ['Folleto', 1],
      ['=HYPERLINK("http://x")', 2],
      ['Folleto', 1],
    ] as const) {
      await lead
        .post(`/campaigns/${campaignId}/tactics`, {
          name: { es: name },
          channelType: 'digital',
          phase,
          plannedCost: 1_234,
          partners: ['Puerto', 'Universidad'],
          notes: '-una\ny dos',
        })
        .expect(201);
    }
  });
  afterAll(() => api.close());

  async function newCampaign(): Promise<string> {
    const made = await lead
      .post('/campaigns', {
        name: 'A year',
        start: '2030-01-01',
        end: '2030-12-31',
        timeZone: 'Europe/Madrid',
        currency: 'EUR',
        phase: 2,
        language: 'es',
      })
      .expect(201);
    const { id: made_ } = made.body as { id: string };
    const { version } = (await lead.get(`/campaigns/${made_}/budget`)).body as { version: number };
    await lead.put(`/campaigns/${made_}/budget`, { total: 1_000_000, reserveBasisPoints: 2000 }, version);
    return made_;
  }

  async function counts(file: Buffer): Promise<unknown> {
    const { body } = await lead
      .post(`/campaigns/${campaignId}/imports`)
      .field('kind', 'tactics')
      .attach('file', file, 'x')
      .expect(201);
    await api.service.platform.queue.runDue();
    const path = `/campaigns/${campaignId}/imports/${(body as { id: string }).id}`;
    return ((await lead.get(path).expect(200)).body as { counts: unknown }).counts;
  }

  const exported = async (name: string) =>
    (
      await lead
        .get(`/campaigns/${campaignId}/${name}`)
        .set('Accept-Encoding', 'identity')
        .buffer(true)
        .parse(binary)
        .expect(200)
    ).body as Buffer;

  test.each(['tactics.csv', 'tactics.xlsx'])('%s changes nothing', async (name) => {
    expect(await counts(await exported(name))).toMatchObject({
      unchanged: 3,
      new: 0,
      changed: 0,
      refused: 0,
    });
  });

  test('opens safely: no cell begins like a formula', async () => {
    const text = (await exported('tactics.csv')).toString();
    expect(text).toContain("'=HYPERLINK(");
    expect(text).not.toMatch(/(^|[,;]"?)[=+@-]/m);
  });

  test('holds what the filters of the table let through', async () => {
    const text = (await exported('tactics.csv?phase=2')).toString();
    expect(text.match(/^[0-9a-f]{24}/gm)).toHaveLength(1);
    await lead.get(`/campaigns/${campaignId}/budget/lines.csv`).expect(200, /Planned \(EUR\).*37\.02/s);
  });

  test('edited, what a row may not say is refused by name', async () => {
    const text = (await exported('tactics.csv')).toString();
    const edited = text.replace('Draft', 'Completed').replace(',12.34,0.00', ',12.34,5.00');
    expect(edited).not.toBe(text);
    expect(await counts(Buffer.from(edited))).toMatchObject({ unchanged: 2, refused: 1 });
  });
});

function binary(response: Response, done: (error: Error | null, body: unknown) => void): void {
  // What arrives is a stream, whatever its type says.
  buffer(response as never).then(
    (body) => done(null, body),
    (error: Error) => done(error, null),
  );
}
