import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { UNKNOWN_ID } from '../../testing/sample-input.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import {
  groundOf,
  readyTactic,
  scheduledTactic,
  type Ground,
  type TacticAnswer,
} from './testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let given: Ground;
let campaign: string;
let tactics: string;

const DAYS = { start: '2030-03-10', end: '2030-03-12' };

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead);
  campaign = `/campaigns/${id}`;
  tactics = `${campaign}/tactics`;
  given = await groundOf(id, { editor, lead });
});
afterAll(() => api.close());

const draft = (changes: object = {}) => readyTactic(given, editor, changes);
const at = ({ id, version }: TacticAnswer, change?: object) => ({
  id,
  version,
  ...(change ? { change } : {}),
});
const bulk = (action: string, ...items: object[]) => editor.post(`${tactics}/bulk`, { action, items });
const listed = async (archived = false): Promise<TacticAnswer[]> => {
  const { body } = await editor.get(`${tactics}?limit=200&archived=${archived}`).expect(200);
  return (body as { items: TacticAnswer[] }).items;
};
async function giveMoney(total: number): Promise<void> {
  const { body } = await lead.get(`${campaign}/budget`).expect(200);
  await lead.put(`${campaign}/budget`, { total }, body.version).expect(200);
}
const plannedNow = async (): Promise<number> =>
  (await lead.get(`${campaign}/budget`).expect(200)).body.planned;

describe('many at once', () => {
  test('each gets its change in the version that was seen; the same call with what was before undoes it', async () => {
    const [one, two] = [await draft(), await draft({ phase: 2 })];
    const { body: changed } = await bulk(
      'change',
      at(one, { phase: 3, fundingSource: 'cooperation', fundingArea: 'Cultura' }),
      at(two, { phase: 3 }),
    ).expect(200);
    expect(changed.items).toMatchObject([
      { id: one.id, phase: 3, fundingSource: 'cooperation', fundingArea: 'Cultura' },
      { id: two.id, phase: 3 },
    ]);
    const [first, second] = changed.items as [TacticAnswer, TacticAnswer];
    await bulk(
      'change',
      at(first, { phase: one.phase, fundingSource: one.fundingSource, fundingArea: one.fundingArea }),
      at(second, { phase: two.phase }),
    ).expect(200);
    const volatile = { version: expect.any(Number), updatedAt: expect.any(String) };
    expect(await listed()).toEqual([one, two].map((tactic) => ({ ...tactic, ...volatile })));
  });

  test('all or none: every refusal is told by its place, and nothing is changed', async () => {
    const [fine, stale, placed] = [await draft(), await draft(), await scheduledTactic(given, editor, DAYS)];
    const before = await listed();
    const { body } = await bulk(
      'archive',
      at(fine),
      { ...at(stale), version: stale.version + 1 },
      at(placed),
      { id: UNKNOWN_ID, version: 1 },
    ).expect(409);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'body.items.1 stale-version',
      'body.items.2 conflict',
      'body.items.3 not-found',
    ]);
    expect(await listed()).toEqual(before);
  });

  test('a person or an audience that the plan does not have is refused where it was written', async () => {
    const tactic = await draft();
    const { body } = await bulk('change', at(tactic, { responsibleId: UNKNOWN_ID })).expect(409);
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: 'body.items.0.change.responsibleId',
        code: 'unknown-reference',
      }),
    ]);
  });

  test('one of the people without an account may be responsible, and then stays in the plan', async () => {
    const person = { role: 'area-liaison', name: 'Iria Paz', area: 'Cultura', activeFrom: '2030-01-01' };
    const { body: liaison } = await lead.post(`${campaign}/people`, person).expect(201);
    const tactic = await draft();
    await bulk('change', at(tactic, { responsibleId: liaison.id })).expect(200);
    await lead.delete(`${campaign}/people/${liaison.id}`, liaison.version).expect(409);
  });

  test('PD5 phases that turn an evolution round are refused for all', async () => {
    const root = await draft();
    const grown = await draft({ phase: 2, evolvesFromId: root.id });
    const { body } = await bulk('change', at(root, { phase: 3 })).expect(422);
    expect(body.rule).toBe('PD5');
    await bulk('change', at(root, { phase: 3 }), at(grown, { phase: 3 })).expect(200);
  });

  test('the same tactic twice is no request', async () => {
    const tactic = await draft();
    await bulk('archive', at(tactic), at(tactic)).expect(400);
  });
});

describe('what a tactic evolves from', () => {
  test('PD5 never in a circle, and never something that another plan has', async () => {
    const root = await draft();
    const grown = await draft({ phase: 2, evolvesFromId: root.id });
    const circle = await editor
      .patch(`${tactics}/${root.id}`, { evolvesFromId: grown.id, phase: 2 }, root.version)
      .expect(422);
    expect(circle.body.rule).toBe('PD5');
    await editor
      .post(tactics, {
        ...{ name: { es: 'X' }, channelType: 'digital', phase: 1 },
        evolvesFromId: UNKNOWN_ID,
      })
      .expect(400);
    const refused = await editor.delete(`${tactics}/${root.id}`, root.version).expect(409);
    expect(refused.body.detail).toMatch(/evolves/);
  });
});

describe('archiving', () => {
  test('takes a draft out of the plan with its money, and restoring brings both back', async () => {
    await giveMoney(1_000_000);
    const tactic = await draft({ plannedCost: 300_000 });
    const { body: gone } = await editor
      .post(`${tactics}/${tactic.id}/archive`, {}, tactic.version)
      .expect(200);
    expect(gone).toMatchObject({ archivedAt: expect.any(String), plannedCost: 0 });
    expect([await listed(), await plannedNow()]).toEqual([[], 0]);
    expect((await listed(true)).map(({ id }) => id)).toEqual([tactic.id]);
    await editor.patch(`${tactics}/${tactic.id}`, { place: 'Plaza' }, gone.version).expect(409);
    const { body: back } = await editor.post(`${tactics}/${tactic.id}/restore`, {}, gone.version).expect(200);
    expect(back).toMatchObject({ archivedAt: null, plannedCost: 300_000 });
    expect(await plannedNow()).toBe(300_000);
  });

  test('RH13 what no longer fits is not restored', async () => {
    await giveMoney(1_000_000);
    const tactic = await draft({ plannedCost: 600_000 });
    const { body: gone } = await editor
      .post(`${tactics}/${tactic.id}/archive`, {}, tactic.version)
      .expect(200);
    await draft({ plannedCost: 600_000 });
    const { body } = await editor.post(`${tactics}/${tactic.id}/restore`, {}, gone.version).expect(422);
    expect(body.rule).toBe('RH13');
  });

  test('P12 what was on the calendar is archived and no longer removed, also back in the tray', async () => {
    const placed = await scheduledTactic(given, editor, DAYS);
    await editor.post(`${tactics}/${placed.id}/archive`, {}, placed.version).expect(409);
    const { body: back } = await editor
      .post(`${tactics}/${placed.id}/unschedule`, {}, placed.version)
      .expect(200);
    expect(back).toMatchObject({ status: 'draft', removable: false });
    await editor.delete(`${tactics}/${placed.id}`, back.version).expect(409);
    await editor.post(`${tactics}/${placed.id}/archive`, {}, back.version).expect(200);
  });
});

describe('copies', () => {
  test('are drafts with the same words, measures and cost, marked as copies', async () => {
    await giveMoney(1_000_000);
    const placed = await scheduledTactic(given, editor, DAYS, {
      plannedCost: 100_000,
      partners: ['Universidad'],
      formats: ['digital', 'print'],
    });
    const { body } = await editor.post(`${tactics}/copy`, { ids: [placed.id] }).expect(201);
    expect(body.items).toMatchObject([
      {
        name: { es: 'Feria de oficios (copia)', en: 'Crafts fair (copy)' },
        messageIds: placed.messageIds,
        indicatorIds: placed.indicatorIds,
        plannedCost: 100_000,
        partners: ['Universidad'],
        formats: ['print', 'digital'],
        status: 'draft',
        start: null,
        removable: true,
      },
    ]);
    await editor.post(`${tactics}/copy`, { ids: [placed.id, UNKNOWN_ID] }).expect(404);
    const { body: undone } = await bulk('remove', at(body.items[0])).expect(200);
    expect(undone.items).toEqual([]);
    expect(await plannedNow()).toBe(100_000);
  });
});

test('the history of a tactic says who changed what, the newest first, to those who read the plan', async () => {
  const tactic = await draft();
  const { body: changed } = await lead
    .patch(`${tactics}/${tactic.id}`, { place: 'Plaza', notes: 'Confirmar aforo' }, tactic.version)
    .expect(200);
  await editor.post(`${tactics}/${tactic.id}/archive`, {}, changed.version).expect(200);
  const viewer = await api.signIn('viewer');
  const { body } = await viewer.get(`${tactics}/${tactic.id}/history`).expect(200);
  expect(
    body.items.map(({ action, changes, actor }: { action: string; changes: string[]; actor: object }) => [
      action,
      changes,
      actor,
    ]),
  ).toEqual([
    ['tactic.archive', [], expect.objectContaining({ name: expect.any(String) })],
    ['tactic.update', ['place', 'notes'], expect.anything()],
    ['tactic.create', [], expect.anything()],
  ]);
  await (await api.signIn('spokesperson')).get(`${tactics}/${tactic.id}/history`).expect(403);
});
