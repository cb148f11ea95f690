import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let campaign: string;
let items: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
  items = `${campaign}/swot-items`;
});
afterAll(() => api.close());

interface Item {
  readonly id: string;
  readonly version: number;
  readonly quadrant: string;
  readonly text: string;
}

async function add(text: string, quadrant = 'strengths', more: object = {}): Promise<Item> {
  const { body } = await lead.post(items, { quadrant, text, ...more }).expect(201);
  return body as Item;
}

async function inQuadrant(quadrant: string): Promise<string[]> {
  const { body } = await lead.get(items).expect(200);
  return (body.items as Item[]).filter((item) => item.quadrant === quadrant).map(({ text }) => text);
}

test('B8 an item goes before another one, to the end, and into another quadrant without its factor', async () => {
  const [a, b] = [await add('a'), await add('b')];
  const c = await add('c', 'strengths', { factor: 'staff' });
  const { body: first } = await lead
    .post(`${items}/${c.id}/move`, { quadrant: 'strengths', beforeId: a.id }, c.version)
    .expect(200);
  expect(first.factor).toBe('staff');
  await lead.post(`${items}/${a.id}/move`, { quadrant: 'strengths' }, a.version).expect(200);
  expect(await inQuadrant('strengths')).toEqual(['c', 'b', 'a']);
  const { body: moved } = await lead
    .post(`${items}/${c.id}/move`, { quadrant: 'threats' }, first.version)
    .expect(200);
  expect(moved).toMatchObject({ quadrant: 'threats', factor: null });
  expect(await inQuadrant('strengths')).toEqual(['b', 'a']);
  await lead.post(`${items}/${b.id}/move`, { quadrant: 'threats', beforeId: a.id }, b.version).expect(400);
});

test('B8 many moves to the same place never mix the order', async () => {
  const top = await add('top');
  const all = [await add('x'), await add('y')];
  for (let turn = 0; turn < 24; turn += 1) {
    const index = turn % 2;
    const other = all[1 - index] ?? top;
    const mine = all[index] ?? top;
    const { body } = await lead
      .post(`${items}/${mine.id}/move`, { quadrant: 'strengths', beforeId: other.id }, mine.version)
      .expect(200);
    all[index] = body as Item;
    const order = await inQuadrant('strengths');
    expect(order.indexOf(mine.text)).toBe(order.indexOf(other.text) - 1);
  }
  expect((await inQuadrant('strengths'))[0]).toBe('top');
});

test('B8 names objectives of its campaign and factors of its quadrant only', async () => {
  const { body: objective } = await lead
    .post(`${campaign}/objectives`, { kind: 'main', text: { es: 'Que se sepa' } })
    .expect(201);
  const item = await add('Equipo con idiomas', 'strengths', { objectiveIds: [objective.id] });
  const { body: refused } = await lead
    .patch(`${items}/${item.id}`, { factor: 'political' }, item.version)
    .expect(400);
  expect(refused.errors).toEqual([expect.objectContaining({ path: 'body.factor' })]);
  const unknown = { quadrant: 'threats', text: 'x', objectiveIds: ['f'.repeat(24)] };
  await lead.post(items, unknown).expect(400);
  const { body: kept } = await lead
    .delete(`${campaign}/objectives/${objective.id}`, objective.version)
    .expect(409);
  expect(kept.detail).toMatch(/SWOT/);
});
