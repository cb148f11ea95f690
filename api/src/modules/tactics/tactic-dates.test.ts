import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic, type Ground, type TacticAnswer } from './testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let given: Ground;
let campaign: string;

const MONDAYS = { start: '2030-03-04', end: '2030-03-04', rule: 'FREQ=WEEKLY;COUNT=5' };
const MARCH = 'from=2030-03-01&to=2030-04-30';

type Dated = TacticAnswer & { readonly former: object };

interface Item {
  readonly id: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly time: object | null;
  readonly moments: object | null;
  readonly occurrenceOf: string | null;
  readonly overlaps: object | null;
}

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead, {
    start: '2030-01-01',
    end: '2030-12-31',
    timeZone: 'America/Mexico_City',
  });
  given = await groundOf(id, { editor, lead });
  campaign = `/campaigns/${id}`;
});
afterAll(() => api.close());

const place = (days: Parameters<typeof scheduledTactic>[2], changes: object = {}) =>
  scheduledTactic(given, editor, days, changes);
const act = ({ id, version }: TacticAnswer, action: string, body: object) =>
  editor.post(`${campaign}/tactics/${id}/${action}`, body, version);
const items = async (query = MARCH): Promise<Item[]> =>
  (
    (await editor.get(`${campaign}/calendar?kinds=tactic,contracting&${query}`).expect(200)).body as {
      items: Item[];
    }
  ).items;
const starts = async (query = MARCH) => (await items(query)).map(({ start }) => start.slice(5));
describe('hours', () => {
  const EVENING = { start: '2030-03-04', end: '2030-03-04', time: { start: '18:00', end: '20:30' } };

  test('are those of the campaign, and seen from elsewhere they may be of another day', async () => {
    await place(EVENING);
    const [home] = await items();
    expect(home).toMatchObject({
      ...EVENING,
      time: { start: '18:00', end: '20:30', zone: 'America/Mexico_City' },
      moments: { start: '2030-03-05T00:00:00.000Z', end: '2030-03-05T02:30:00.000Z' },
    });
    const [abroad] = await items(`${MARCH}&zone=Europe/Madrid`);
    expect(abroad).toMatchObject({
      start: '2030-03-05',
      end: '2030-03-05',
      time: { start: '01:00', end: '03:30', zone: 'Europe/Madrid' },
      moments: (home as Item).moments,
    });
    expect(await items('from=2030-03-04&to=2030-03-04&zone=Europe/Madrid')).toEqual([]);
    expect(await items('from=2030-03-05&to=2030-03-05&zone=Europe/Madrid')).toHaveLength(1);
  });

  test('are kept by a move that says none, also by one that was seen from another zone', async () => {
    const tactic = await place({ ...EVENING, rule: 'FREQ=WEEKLY;COUNT=6' });
    const { body: moved } = await act(tactic, 'move', {
      start: '2030-03-13',
      end: '2030-03-13',
      zone: 'Europe/Madrid',
      occurrence: '2030-03-11',
    }).expect(200);
    expect(moved.recurrence.changes).toEqual([
      { date: '2030-03-11', start: '2030-03-12', end: '2030-03-12', time: { start: '18:00', end: '20:30' } },
    ]);
    const { body: whole } = await act(moved, 'move', {
      start: '2030-03-04',
      end: '2030-03-04',
      time: null,
    }).expect(200);
    expect(whole.time).toBeNull();
    expect((await items()).map(({ time }) => time === null)).toEqual([true, false, true, true, true, true]);
  });

  test('stay the same on the wall when clocks change', async () => {
    const { id } = await newCampaign(api, lead, {
      start: '2030-01-01',
      end: '2030-12-31',
      timeZone: 'Europe/Madrid',
    });
    given = await groundOf(id, { editor, lead });
    campaign = `/campaigns/${id}`;
    await place({ ...EVENING, start: '2030-03-25', end: '2030-03-25', rule: 'FREQ=WEEKLY;COUNT=2' });
    expect((await items()).map(({ moments }) => moments)).toEqual([
      { start: '2030-03-25T17:00:00.000Z', end: '2030-03-25T19:30:00.000Z' },
      { start: '2030-04-01T16:00:00.000Z', end: '2030-04-01T18:30:00.000Z' },
    ]);
  });
});

describe('overlaps', () => {
  test('are marked on what asks for the same audience or person at the same time', async () => {
    const { body: audience } = await editor
      .post(`${campaign}/audiences`, { name: { es: 'Prensa' }, publics: ['international'], priority: 1 })
      .expect(201);
    const audienceIds = [audience.id];
    const weekly = await place({ ...MONDAYS, time: { start: '09:00', end: '10:00' } }, { audienceIds });
    const fair = await place({ start: '2030-03-10', end: '2030-03-12' }, { audienceIds });
    const visit = { ...MONDAYS, start: '2030-03-18', end: '2030-03-18', rule: null };
    await place({ ...visit, time: { start: '10:00', end: '11:00' } }, { audienceIds });
    const marked = (await items()).filter(({ overlaps }) => overlaps !== null);
    expect(marked.map(({ id }) => id)).toEqual([`tactic:${fair.id}`, `tactic:${weekly.id}:2030-03-11`]);
    expect(marked[0]?.overlaps).toEqual({ audienceIds, personIds: [] });
    const filtered = await items(`${MARCH}&channelTypes=non-traditional&q=feria`);
    expect(filtered.filter(({ overlaps }) => overlaps !== null)).toHaveLength(2);
  });
});

describe('many at once', () => {
  const shift = (list: readonly object[], days: number) =>
    editor.post(`${campaign}/tactics/shift`, { items: list, days });
  const named = ({ id: tacticId, version }: TacticAnswer, more: object = {}) => ({
    tacticId,
    version,
    ...more,
  });

  test('move by some days, and back with one call', async () => {
    const fair = await place({ start: '2030-03-10', end: '2030-03-12' });
    const weekly = await place(MONDAYS);
    const before = await starts();
    const { body } = await shift([named(fair), named(weekly)], 7).expect(200);
    expect(await starts()).toEqual(['03-11', '03-17', '03-18', '03-25', '04-01', '04-08']);
    expect(body.items.map(({ former }: Dated) => former)).toEqual([
      { start: '2030-03-10', end: '2030-03-12', time: null, recurrence: null },
      { start: '2030-03-04', end: '2030-04-01', time: null, recurrence: weekly.recurrence },
    ]);
    await shift(
      (body.items as TacticAnswer[]).map((tactic) => named(tactic)),
      -7,
    ).expect(200);
    expect(await starts()).toEqual(before);
    const { body: kept } = await editor.get(`${campaign}/tactics/${weekly.id}`).expect(200);
    expect(kept.recurrence).toEqual(weekly.recurrence);
  });

  test('some occurrences of one tactic move, the others stay', async () => {
    const weekly = await place(MONDAYS);
    const two = ['2030-03-11', '2030-03-25'].map((occurrence) => named(weekly, { occurrence }));
    const { body } = await shift(two, 2).expect(200);
    expect(body.items).toHaveLength(1);
    expect(await starts()).toEqual(['03-04', '03-13', '03-18', '03-27', '04-01']);
  });

  test('all or none: every refusal is told by its place, with its tactic and its rule', async () => {
    const fair = await place({ start: '2030-03-10', end: '2030-03-12' });
    const last = await place({ start: '2030-12-30', end: '2030-12-30' });
    const over = await place({ start: '2030-03-20', end: '2030-03-20' });
    const { body: cancelled } = await act(over, 'cancel', {}).expect(200);
    const { body } = await shift(
      [
        named(fair),
        named(last),
        named(cancelled),
        { tacticId: 'e'.repeat(24), version: 1 },
        named(fair, { version: 1 }),
      ],
      7,
    ).expect(422);
    expect(body).toMatchObject({ code: 'rule-broken', rule: 'PD1' });
    const told = (
      body.errors as { path: string; code: string; rule?: string; values: { tacticId: string } }[]
    ).map(({ path, code, rule, values }) => [path, code, rule, values.tacticId]);
    expect(told).toEqual([
      ['body.items.2', 'conflict', undefined, cancelled.id],
      ['body.items.3', 'not-found', undefined, 'e'.repeat(24)],
      ['body.items.4', 'stale-version', undefined, fair.id],
      ['body.items.1', 'dates-outside-campaign', 'PD1', last.id],
    ]);
    expect(await starts()).toEqual(['03-10']);
    expect((await shift([named(fair, { version: 1 })], 7).expect(409)).body.errors).toHaveLength(1);
  });
});
