import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaign: string;
let indicators: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
  indicators = `${campaign}/indicators`;
});
afterAll(() => api.close());

test('keeps its target in thousandths, its frequency and how it is found', async () => {
  const fields = {
    name: { es: 'Publicaciones', en: 'Pieces published' },
    unit: 'percent',
    baseline: 0,
    target: 12_500,
    reviewFrequency: 'quarterly',
    collectionMethod: 'Recuento mensual',
  };
  const { body } = await editor.post(indicators, fields).expect(201);
  expect(body).toMatchObject({ ...fields, catalogueCode: null, dueDate: null });
  const { body: read } = await editor.get(`${indicators}/${body.id}`).expect(200);
  expect(read).toEqual(body);
});

test('RH12 nothing longer than a quarter is a review frequency', async () => {
  await editor.post(indicators, { name: { es: 'Anual' }, reviewFrequency: 'yearly' }).expect(400);
});

test('an unknown code of the catalogue is refused', async () => {
  const { body } = await editor
    .post(indicators, { name: { es: 'Otro' }, catalogueCode: 'IND-Z99' })
    .expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'body.catalogueCode' })]);
});

test('in use by a tactic or an objective it is not deleted', async () => {
  const { body: byTactic } = await editor.post(indicators, { name: { es: 'Uno' } }).expect(201);
  const { body: byObjective } = await editor.post(indicators, { name: { es: 'Dos' } }).expect(201);
  const { body: free } = await editor.post(indicators, { name: { es: 'Tres' } }).expect(201);
  await editor
    .post(`${campaign}/tactics`, {
      name: { es: 'Feria' },
      channelType: 'digital',
      phase: 1,
      indicatorIds: [byTactic.id],
    })
    .expect(201);
  await editor
    .post(`${campaign}/objectives`, { kind: 'main', text: { es: 'Medir' }, indicatorIds: [byObjective.id] })
    .expect(201);
  const { body: first } = await editor.delete(`${indicators}/${byTactic.id}`, 1).expect(409);
  expect(first).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/a tactic/) });
  const { body: second } = await editor.delete(`${indicators}/${byObjective.id}`, 1).expect(409);
  expect(second.detail).toMatch(/an objective/);
  await editor.delete(`${indicators}/${free.id}`, 1).expect(204);
});
