import { PAID_ADVERTISING_CODES } from '@altavoz/domain/tactics/paid-advertising';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { MESSAGE, newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { CLIP, entered } from './testing/clip-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let plan: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  plan = `/campaigns/${(await newCampaign(api, lead)).id}`;
});
afterAll(() => api.close());

interface Clip {
  readonly id: string;
  readonly version: number;
}
interface Sum {
  readonly count: number;
  readonly value: number;
}
interface Group extends Sum {
  readonly key: string;
  readonly label: object;
  readonly national: Sum;
  readonly international: Sum;
  readonly critical: Sum;
}

const send = (changes: object = {}, agent = editor) => agent.post(`${plan}/clips`, { ...CLIP, ...changes });
const add = async (changes: object = {}) => (await send(changes).expect(201)).body as Clip;
const summary = async (query = '') => (await editor.get(`${plan}/free-press?${query}`).expect(200)).body;

/** The example of the requirements: national 1,200 and 800, international 3,000. */
async function workedExample(): Promise<void> {
  await add();
  await add({
    outlet: 'Radio Valdemar',
    medium: 'radio',
    date: '2030-03-01',
    valuation: entered(800),
    reach: 30_000,
  });
  await add({
    outlet: 'Le Courrier',
    medium: 'online',
    date: '2030-03-20',
    scope: 'international',
    tone: 'neutral',
    valuation: entered(3_000),
    reach: 90_000,
  });
}

async function newTactic(changes: object = {}): Promise<{ id: string; version: number }> {
  const { body } = await editor
    .post(`${plan}/tactics`, {
      name: { es: 'Rueda de prensa' },
      channelType: 'public-relations',
      phase: 1,
      ...changes,
    })
    .expect(201);
  return body as { id: string; version: number };
}

async function newMessage(es: string): Promise<string> {
  const { body } = await editor.post(`${plan}/messages`, { ...MESSAGE, text: { es } }).expect(201);
  return (body as { id: string }).id;
}

describe('§3.3 what the press brought', () => {
  test('is three clips worth 5,000, by scope and beside them, with how that was found', async () => {
    await workedExample();
    expect(await summary()).toMatchObject({
      currency: 'EUR',
      from: '2030-02-10',
      to: '2030-03-20',
      total: { count: 3, value: 500_000 },
      national: { count: 2, value: 200_000 },
      international: { count: 1, value: 300_000 },
      critical: { count: 0, value: 0 },
      saving: { indicativeValue: 500_000, paidAdvertisingSpent: 0, paidAdvertisingPlanned: 0 },
      reach: 120_000,
      groups: [
        {
          key: '2030-02',
          count: 1,
          value: 120_000,
          national: { count: 1, value: 120_000 },
          international: { count: 0, value: 0 },
        },
        {
          key: '2030-03',
          count: 2,
          value: 380_000,
          national: { count: 1, value: 80_000 },
          international: { count: 1, value: 300_000 },
        },
      ],
      methodology: {
        name: { es: expect.stringMatching(/indicativo/), en: expect.stringMatching(/Indicative/) },
        caution: { es: expect.stringMatching(/Barcelona/), en: expect.stringMatching(/Barcelona/) },
        methods: [{ method: 'entered', count: 3, value: 500_000 }],
      },
    });
  });

  test('a critical clip is counted, and its value stays apart', async () => {
    await workedExample();
    await add({ tone: 'critical', valuation: entered(900), date: '2030-03-25' });
    const answer = await summary();
    expect(answer).toMatchObject({
      total: { count: 4, value: 500_000 },
      critical: { count: 1, value: 90_000 },
      saving: { indicativeValue: 500_000 },
      methodology: { methods: [{ count: 3, value: 500_000 }] },
    });
    expect(answer.groups[1]).toMatchObject({
      count: 3,
      value: 380_000,
      critical: { count: 1, value: 90_000 },
    });
  });

  test.each(['month', 'scope', 'outlet', 'tactic', 'message'])(
    'groups by %s add up to the whole, to the cent',
    async (groupBy) => {
      const messageIds = [await newMessage('Una'), await newMessage('Dos'), await newMessage('Tres')];
      const tactic = await newTactic();
      await workedExample();
      // 100.01 in three parts has to keep its cents.
      await add({ valuation: { ...entered(0), amount: 10_001 }, messageIds, tacticId: tactic.id });
      await add({ valuation: entered(50), messageIds: messageIds.slice(0, 2), scope: 'international' });
      await add({ valuation: entered(30), tone: 'critical', messageIds });
      const { total, national, international, critical, groups } = (await summary(`groupBy=${groupBy}`)) as {
        total: Sum;
        national: Sum;
        international: Sum;
        critical: Sum;
        groups: Group[];
      };
      const sum = (of: (group: Group) => Sum) => groups.reduce((value, group) => value + of(group).value, 0);
      expect(sum((group) => group)).toBe(total.value);
      expect(sum((group) => group.national)).toBe(national.value);
      expect(sum((group) => group.international)).toBe(international.value);
      expect(sum((group) => group.critical)).toBe(critical.value);
      for (const group of groups) {
        expect(group.national.value + group.international.value).toBe(group.value);
        expect(group.national.count + group.international.count).toBe(group.count);
      }
      // A clip with several messages got each of them through; everything else happens once.
      const counted = groups.reduce((count, group) => count + group.count, 0);
      expect(counted).toBe(groupBy === 'message' ? 3 + 3 + 2 + 3 : total.count);
    },
  );

  test('groups carry the names of their tactics and messages; what has none comes last', async () => {
    const tactic = await newTactic();
    const message = await newMessage('Abrimos la ciudad');
    await add({ tacticId: tactic.id, messageIds: [message] });
    await add();
    const named = async (groupBy: string) =>
      ((await summary(`groupBy=${groupBy}`)).groups as Group[]).map(({ key, label }) => [key, label]);
    expect(await named('tactic')).toEqual([
      [tactic.id, { es: 'Rueda de prensa' }],
      ['', { es: '', en: '' }],
    ]);
    expect(await named('message')).toEqual([
      [message, { es: 'Abrimos la ciudad' }],
      ['', { es: '', en: '' }],
    ]);
    expect(await named('outlet')).toEqual([['La Gaceta', { es: 'La Gaceta', en: 'La Gaceta' }]]);
  });

  test('is told for some months, the first and the last included', async () => {
    await workedExample();
    expect(await summary('from=2030-03&to=2030-03')).toMatchObject({
      from: '2030-03-01',
      to: '2030-03-31',
      total: { count: 2, value: 380_000 },
    });
    expect(await summary('from=2030-04')).toMatchObject({
      total: { count: 0, value: 0 },
      groups: [],
      to: null,
    });
  });

  test('J3 stands beside the advertising that is paid for, and is never part of the budget', async () => {
    const { body: empty } = await lead.get(`${plan}/budget`).expect(200);
    await lead.put(`${plan}/budget`, { total: 2_000_000 }, empty.version).expect(200);
    const paid = await newTactic({ catalogueCode: PAID_ADVERTISING_CODES[0], plannedCost: 70_000 });
    await newTactic({ plannedCost: 40_000 });
    await lead
      .patch(
        `${plan}/budget/lines/${paid.id}`,
        { approved: 70_000, committed: 60_000, spent: 50_000 },
        paid.version,
      )
      .expect(200);
    const { body: before } = await lead.get(`${plan}/budget`).expect(200);
    await workedExample();
    expect((await summary()).saving).toEqual({
      indicativeValue: 500_000,
      paidAdvertisingSpent: 50_000,
      paidAdvertisingPlanned: 70_000,
    });
    expect((await lead.get(`${plan}/budget`).expect(200)).body).toEqual(before);
  });

  test('is for those who may read the plan, of their own organization', async () => {
    await (await api.signIn('viewer')).get(`${plan}/free-press`).expect(200);
    await (await api.signIn('spokesperson')).get(`${plan}/free-press`).expect(403);
    const stranger = await api.signInElsewhere('lead');
    await stranger.get(`${plan}/free-press`).expect(404);
    await send({}, stranger).expect(404);
  });
});
