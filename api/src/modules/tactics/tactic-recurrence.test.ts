import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, newCampaign } from '../campaigns/testing/plan-fixtures.js';
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
  readonly occurrenceOf: string | null;
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
const restore = (dated: Dated) =>
  editor.post(`${campaign}/tactics/restore-dates`, {
    items: [{ tacticId: dated.id, version: dated.version, dates: dated.former }],
  });

describe('a tactic that recurs', () => {
  test('stands on the calendar once for each time, named by the day of its series, with one line of money', async () => {
    const tactic = await place(MONDAYS);
    expect(tactic).toMatchObject({ start: '2030-03-04', end: '2030-04-01', status: 'scheduled' });
    const found = await items();
    expect(found.map(({ id }) => id)).toEqual(
      ['03-04', '03-11', '03-18', '03-25', '04-01'].map((day) => `tactic:${tactic.id}:2030-${day}`),
    );
    expect(found[1]).toMatchObject({
      subjectId: tactic.id,
      recurring: true,
      occurrenceOf: '2030-03-11',
      start: '2030-03-11',
      movable: true,
    });
    expect(await starts('from=2030-03-10&to=2030-03-20')).toEqual(['03-11', '03-18']);
  });

  test('is edited once, from one on, or whole; each edit is one call and so is its undo', async () => {
    const tactic = await place(MONDAYS);
    const { body: one } = await act(tactic, 'move', {
      start: '2030-03-13',
      end: '2030-03-13',
      occurrence: '2030-03-11',
    }).expect(200);
    expect(await starts()).toEqual(['03-04', '03-13', '03-18', '03-25', '04-01']);
    const { body: following } = await act(one, 'move', {
      start: '2030-03-19',
      end: '2030-03-20',
      occurrence: '2030-03-18',
      scope: 'following',
    }).expect(200);
    expect(await starts()).toEqual(['03-04', '03-13', '03-19', '03-26', '04-02']);
    const { body: skipped } = await act(following, 'skip', { occurrence: '2030-03-26' }).expect(200);
    const { body: all } = await act(skipped, 'move', { start: '2030-03-05', end: '2030-03-05' }).expect(200);
    expect(await starts()).toEqual(['03-05', '03-14', '03-20', '04-03']);
    const { body: ended } = await act(all, 'recur', {
      rule: null,
      occurrence: '2030-03-20',
      scope: 'following',
    }).expect(200);
    expect(await starts()).toEqual(['03-05', '03-14', '03-20']);

    let now = ended as Dated;
    for (const { former } of [ended, all, skipped, following, one] as Dated[]) {
      now = (await restore({ ...now, former }).expect(200)).body.items[0] as Dated;
    }
    expect(now.recurrence).toEqual(tactic.recurrence);
  });

  test('what is undone is exactly as it was, the tray included', async () => {
    const tactic = await place(MONDAYS);
    for (const [action, body] of [
      ['move', { start: '2030-03-12', end: '2030-03-13', occurrence: '2030-03-11', scope: 'following' }],
      ['skip', { occurrence: '2030-03-18', scope: 'following' }],
      ['recur', { rule: 'FREQ=MONTHLY;BYDAY=1MO' }],
      ['unschedule', {}],
    ] as const) {
      const { body: stored } = await editor.get(`${campaign}/tactics/${tactic.id}`).expect(200);
      const { body: edited } = await act(stored, action, body).expect(200);
      const { body: undone } = await restore(edited as Dated).expect(200);
      const { version: _v, updatedAt: _u, former: _f, ...now } = undone.items[0] as Dated;
      const { version: _version, updatedAt: _updated, ...then } = stored as Dated;
      expect([action, now]).toEqual([action, then]);
    }
  });

  test('without an end stops with the campaign, and follows it when it is prolonged', async () => {
    await place({ start: '2030-12-02', end: '2030-12-03', rule: 'FREQ=WEEKLY' });
    const december = 'from=2030-12-01&to=2031-01-31';
    expect(await starts(december)).toEqual(['12-02', '12-09', '12-16', '12-23', '12-30']);
    const { body } = await lead.get(campaign).expect(200);
    await lead.patch(campaign, { end: '2031-01-10' }, body.version).expect(200);
    expect(await starts(december)).toEqual(['12-02', '12-09', '12-16', '12-23', '12-30', '01-06']);
  });

  test('says what it cannot do', async () => {
    const tactic = await place(MONDAYS);
    const { body: nowhere } = await act(tactic, 'skip', { occurrence: '2030-03-05' }).expect(400);
    expect(nowhere.errors).toEqual([expect.objectContaining({ path: 'body.occurrence' })]);
    await act(tactic, 'recur', { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }).expect(400);
    const early = { start: '2030-03-01', end: '2030-03-01', occurrence: '2030-03-18', scope: 'following' };
    await act(tactic, 'move', early).expect(409);
    await act(tactic, 'skip', { occurrence: '2030-03-04', scope: 'following' }).expect(409);
    const late = { start: '2030-12-20', end: '2030-12-20', occurrence: '2030-03-18', scope: 'following' };
    expect((await act(tactic, 'move', late).expect(422)).body.rule).toBe('PD1');
    expect((await editor.get(`${campaign}/tactics/${tactic.id}`).expect(200)).body.version).toBe(
      tactic.version,
    );
  });

  test('RH9 carries words that hold whenever it happens', async () => {
    const spring = await approvedMessage(given.campaignId, editor, lead, { validUntil: '2030-03-20' });
    const words = { messageIds: [spring.id] };
    const tactic = await place({ ...MONDAYS, rule: 'FREQ=WEEKLY;COUNT=3' }, words);
    const { body } = await act(tactic, 'recur', { rule: 'FREQ=WEEKLY;COUNT=4' }).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ rule: 'RH9', key: 'message-expired' })]);
  });

  test('RW3 fills a gap only on the days on which it happens; H4 is contracted once, before the first time', async () => {
    await place({ start: '2030-01-01', end: '2030-02-28' });
    const monthly = await place(
      { start: '2030-03-01', end: '2030-03-02', rule: 'FREQ=MONTHLY;COUNT=3' },
      { contracting: { leadDays: 30, done: false } },
    );
    const { body } = await editor.get(`${campaign}/calendar/gaps?from=2030-03-01&to=2030-04-20`).expect(200);
    expect(body.overall).toEqual([
      { start: '2030-03-03', end: '2030-03-31', days: 29 },
      { start: '2030-04-03', end: '2030-04-30', days: 28 },
    ]);
    const milestones = await items('from=2030-01-01&to=2030-12-31');
    const deadlines = milestones.filter(({ kind }) => kind === 'contracting');
    expect(deadlines).toEqual([
      expect.objectContaining({ id: `contracting:${monthly.id}`, start: '2030-01-30', recurring: false }),
    ]);
  });

  test('money neither appears nor disappears, whatever is done to its days', async () => {
    const { body: empty } = await lead.get(`${campaign}/budget`).expect(200);
    await lead.put(`${campaign}/budget`, { total: 1_000_000 }, empty.version).expect(200);
    const tactic = await place(MONDAYS, { plannedCost: 40_000 });
    const edit = fc.record({
      action: fc.constantFrom('move', 'skip', 'recur', 'shift', 'undo'),
      scope: fc.constantFrom('this', 'following', 'all'),
      days: fc.integer({ min: -9, max: 9 }),
      pick: fc.nat(20),
    });
    let now = tactic as Dated;
    await fc.assert(
      fc.asyncProperty(edit, async ({ action, scope, days, pick }) => {
        const found = await items(`from=2030-01-01&to=2030-12-31`);
        const one = found[pick % found.length] as Item;
        const occurrence = one.occurrenceOf ?? one.start;
        const answer =
          action === 'undo'
            ? await restore({
                ...now,
                former: now.former ?? { start: null, end: null, time: null, recurrence: null },
              })
            : action === 'shift'
              ? await editor.post(`${campaign}/tactics/shift`, {
                  items: [{ tacticId: now.id, version: now.version, scope: 'all' }],
                  days: days || 1,
                })
              : action === 'recur'
                ? await act(now, 'recur', { rule: 'FREQ=WEEKLY;COUNT=4' })
                : action === 'skip'
                  ? await act(now, 'skip', { occurrence, scope: scope === 'all' ? 'this' : scope })
                  : await act(now, 'move', { start: one.start, end: one.end, occurrence, scope });
        expect([200, 400, 409, 422]).toContain(answer.status);
        if (answer.status === 200) now = (answer.body.items?.[0] ?? answer.body) as Dated;
        if (now.status === 'draft') now = (await act(now, 'schedule', MONDAYS).expect(200)).body as Dated;
        const { body } = await lead.get(`${campaign}/budget`).expect(200);
        expect(body.lines).toHaveLength(1);
        expect(body.lines[0]).toMatchObject({ tacticId: tactic.id, planned: 40_000 });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
