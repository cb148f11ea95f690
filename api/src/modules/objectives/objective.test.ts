import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaign: string;
let objectives: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
  objectives = `${campaign}/objectives`;
});
afterAll(() => api.close());

const MAIN = { kind: 'main', text: { es: 'Que nos conozcan', en: 'To be known' } };
const SPECIFIC = { kind: 'specific', text: { es: 'Que nos visiten' } };

describe('RH6 one main objective', () => {
  test('a second main one is refused with the rule, specific ones are not', async () => {
    await editor.post(objectives, MAIN).expect(201);
    const { body } = await editor.post(objectives, MAIN).expect(422);
    expect(body).toMatchObject({ code: 'rule-broken', rule: 'RH6' });
    await editor.post(objectives, SPECIFIC).expect(201);
    await editor.post(objectives, SPECIFIC).expect(201);
    const { body: list } = await editor.get(objectives).expect(200);
    expect(list.items).toHaveLength(3);
  });

  test('a specific one does not become a second main one', async () => {
    await editor.post(objectives, MAIN).expect(201);
    const { body: specific } = await editor.post(objectives, SPECIFIC).expect(201);
    const { body } = await editor
      .patch(`${objectives}/${specific.id}`, { kind: 'main' }, specific.version)
      .expect(422);
    expect(body.rule).toBe('RH6');
  });

  test('of several at the same moment one is saved', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => editor.post(objectives, MAIN)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    const { body } = await editor.get(objectives).expect(200);
    expect(body.items).toHaveLength(1);
  });

  test('the main one may change itself', async () => {
    const { body: main } = await editor.post(objectives, MAIN).expect(201);
    const { body } = await editor
      .patch(`${objectives}/${main.id}`, { kind: 'main', developmentGoal: 'Empleo' }, main.version)
      .expect(200);
    expect(body).toMatchObject({ developmentGoal: 'Empleo', version: 2 });
  });
});

test('names only indicators of its own campaign', async () => {
  const other = await newCampaign(api, lead);
  const { body: foreign } = await lead
    .post(`/campaigns/${other.id}/indicators`, { name: { es: 'Ajeno' } })
    .expect(201);
  const { body } = await editor.post(objectives, { ...SPECIFIC, indicatorIds: [foreign.id] }).expect(400);
  expect(body.errors).toEqual([
    expect.objectContaining({ path: 'body.indicatorIds.0', code: 'unknown-reference' }),
  ]);
});

test('is deleted unless something names it', async () => {
  const { body: named } = await editor.post(objectives, SPECIFIC).expect(201);
  const { body: free } = await editor.post(objectives, SPECIFIC).expect(201);
  await editor
    .post(`${campaign}/audiences`, {
      name: { es: 'Prensa' },
      publics: ['international'],
      objectiveIds: [named.id],
    })
    .expect(201);
  const { body } = await editor.delete(`${objectives}/${named.id}`, named.version).expect(409);
  expect(body.detail).toMatch(/an audience/);
  await editor.delete(`${objectives}/${free.id}`, free.version).expect(204);
  await editor.get(`${objectives}/${free.id}`).expect(404);
});

test('stands in its campaign only', async () => {
  const { body: objective } = await editor.post(objectives, SPECIFIC).expect(201);
  const other = await newCampaign(api, lead);
  const elsewhere = `/campaigns/${other.id}/objectives/${objective.id}`;
  await editor.get(elsewhere).expect(404);
  await editor.patch(elsewhere, { measurable: true }, objective.version).expect(404);
  await editor.delete(elsewhere, objective.version).expect(404);
});
