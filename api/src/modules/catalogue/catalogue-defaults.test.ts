import { TACTICS } from '@altavoz/catalogue/tactics';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

interface Offered {
  readonly code: string;
  readonly changed: boolean;
  readonly staffHours: number;
}
interface Answer {
  readonly version: number;
  readonly items: readonly Offered[];
}

let api: TestApi;
let lead: Agent;
let campaign: string;

const WEBSITE = {
  code: 'D1.1',
  shortName: { es: 'Portal de la oficina', en: 'Office portal' },
  durationDays: 40,
  cost: { amount: 250_000, currency: 'EUR' },
  staffHours: 90,
  contractingLeadDays: null,
  indicators: ['IND-A1'],
};

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
});
afterAll(() => api.close());

const offered = async (): Promise<Answer> =>
  (await lead.get('/catalogue/tactics').expect(200)).body as Answer;
async function put(tactics: object[], status = 200): Promise<Answer> {
  const { version } = await offered();
  return (await lead.put('/catalogue/tactics', { tactics }, version).expect(status)).body as Answer;
}

async function giveMoney(): Promise<void> {
  const { body } = await lead.get(`${campaign}/budget`).expect(200);
  await lead.put(`${campaign}/budget`, { total: 100_000_000 }, body.version).expect(200);
}
const add = (...codes: string[]) => lead.post(`${campaign}/tactics/from-catalogue`, { codes });

describe("an organization's defaults", () => {
  test('K8 are the catalogue’s until somebody sets their own, and then are what is added', async () => {
    const before = await offered();
    expect(before.items.map(({ code }) => code)).toEqual(TACTICS.map(({ code }) => code));
    expect(before.items.some(({ changed }) => changed)).toBe(false);

    const { items } = await put([WEBSITE]);
    expect(items.find(({ code }) => code === 'D1.1')).toMatchObject({ ...WEBSITE, changed: true });
    await giveMoney();
    const { body } = await add('D1.1', 'D1.2').expect(201);
    expect(body.items).toMatchObject([
      {
        name: WEBSITE.shortName,
        durationDays: 40,
        plannedCost: 250_000,
        staffHours: 90,
        contracting: null,
      },
      { name: TACTICS.find(({ code }) => code === 'D1.2')?.shortName },
    ]);
    expect(body.items[0].indicatorIds).toHaveLength(1);
    await put([]);
  });

  test('what is set back to the catalogue follows it again', async () => {
    const entry = TACTICS.find(({ code }) => code === 'T1.1');
    if (!entry) throw new Error('T1.1 is in the catalogue');
    const { code, shortName, durationDays, cost, staffHours, contractingLeadDays, indicators } = entry;
    const same = { code, shortName, durationDays, cost, staffHours, contractingLeadDays, indicators };
    expect((await put([same])).items.some(({ changed }) => changed)).toBe(false);
  });

  test('codes that the catalogue does not have are named by their place', async () => {
    const { version } = await offered();
    const wrong = [
      { ...WEBSITE, code: 'Z9.9' },
      { ...WEBSITE, indicators: ['IND-Z9'] },
    ];
    const { body } = await lead.put('/catalogue/tactics', { tactics: wrong }, version).expect(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'body.tactics.0.code',
      'body.tactics.1.indicators.0',
    ]);
  });

  test('who is late is told; only leads set them', async () => {
    const { version } = await offered();
    await lead.put('/catalogue/tactics', { tactics: [] }, version + 1).expect(412);
    await (await api.signIn('editor')).put('/catalogue/tactics', { tactics: [] }, version).expect(403);
  });
});

describe('L11 what grows from what', () => {
  const chain = (body: { items: { id: string; catalogueCode: string; evolvesFromId: string | null }[] }) =>
    body.items.map(({ catalogueCode, evolvesFromId }) => [
      catalogueCode,
      body.items.find(({ id }) => id === evolvesFromId)?.catalogueCode ?? null,
    ]);

  test('a later step is tied to its root in the plan, whichever was added first', async () => {
    await giveMoney();
    await add('D3.1', 'T2.2').expect(201);
    await add('D2.1').expect(201);
    await add('D1.1', 'T1.3').expect(201);
    expect(chain((await lead.get(`${campaign}/tactics`).expect(200)).body)).toEqual([
      ['D3.1', 'D2.1'],
      ['T2.2', 'T1.3'],
      ['D2.1', 'D1.1'],
      ['D1.1', null],
      ['T1.3', null],
    ]);
  });

  test('a plan that skipped a step is tied to the one before it', async () => {
    await giveMoney();
    expect(chain((await add('D1.1', 'D3.1').expect(201)).body)).toEqual([
      ['D1.1', null],
      ['D3.1', 'D1.1'],
    ]);
  });
});

test('RW10 paid advertising of the catalogue asks for its reason from the start', async () => {
  await giveMoney();
  const { body } = await add('T3.1').expect(201);
  expect(body.items[0].paidAdvertising).toEqual({ justification: '' });
  const { body: checks } = await lead.get(`${campaign}/checks`).expect(200);
  expect(checks.items).toContainEqual(
    expect.objectContaining({ rule: 'RW10', key: 'advertising-unjustified' }),
  );
});

describe('what a campaign builds on', () => {
  const groundwork = () => `${campaign}/groundwork`;

  test('RW8 RW9 RW12 is ticked and kept, and the rules look at it', async () => {
    const { body: none } = await lead.get(groundwork()).expect(200);
    expect(none).toEqual({ version: 0, contents: [], readiness: [], areas: [] });
    const { body } = await lead
      .put(
        groundwork(),
        { contents: ['contact', 'who-we-are'], readiness: ['website'], areas: ['Cultura'] },
        0,
      )
      .expect(200);
    expect(body).toEqual({
      version: 1,
      contents: ['who-we-are', 'contact'],
      readiness: ['website'],
      areas: ['Cultura'],
    });
    await giveMoney();
    await add('P1.1').expect(201);
    const { body: checks } = await lead.get(`${campaign}/checks`).expect(200);
    const found = (checks.items as { rule: string; values: object }[]).filter(({ rule }) =>
      ['RW8', 'RW9', 'RW12'].includes(rule),
    );
    expect(found).toMatchObject([
      { rule: 'RW9', values: { missing: 7, total: 9 } },
      { rule: 'RW12', values: { area: 'Cultura' } },
    ]);
  });

  test('two who begin at once: the second is told', async () => {
    const ticks = { contents: [], readiness: [], areas: [] };
    await lead.put(groundwork(), ticks, 0).expect(200);
    await lead.put(groundwork(), ticks, 0).expect(412);
  });
});
