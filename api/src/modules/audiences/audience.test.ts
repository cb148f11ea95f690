import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { MESSAGE, newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaign: string;
let audiences: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
  audiences = `${campaign}/audiences`;
});
afterAll(() => api.close());

const OWN = { name: { es: 'Asociaciones vecinales' }, publics: ['internal', 'local-external'] };

test('D2 the twelve groups of the catalogue fit, each once', async () => {
  for (const { key, label, publics } of AUDIENCES) {
    await editor.post(audiences, { catalogueKey: key, name: label, publics }).expect(201);
  }
  const { body } = await editor.get(audiences).expect(200);
  expect(body.items).toHaveLength(12);
  const { key, label, publics } = AUDIENCES[0] ?? {};
  const { body: twice } = await editor
    .post(audiences, { catalogueKey: key, name: label, publics })
    .expect(409);
  expect(twice).toMatchObject({ code: 'duplicate', errors: [{ path: 'body.catalogueKey' }] });
});

test('of the same group at the same moment one is saved', async () => {
  const group = { ...OWN, catalogueKey: AUDIENCES[1]?.key };
  const answers = await Promise.all([1, 2, 3].map(() => editor.post(audiences, group)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('a campaign has as many of its own as it likes; an unknown group is refused', async () => {
  await editor.post(audiences, OWN).expect(201);
  await editor.post(audiences, OWN).expect(201);
  const { body } = await editor.post(audiences, { ...OWN, catalogueKey: 'martians' }).expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'body.catalogueKey', code: 'not-a-choice' })]);
});

test('D3 the priority is one of three or none', async () => {
  const { body } = await editor.post(audiences, { ...OWN, priority: 1 }).expect(201);
  await editor.patch(`${audiences}/${body.id}`, { priority: 4 }, body.version).expect(400);
  const { body: undecided } = await editor
    .patch(`${audiences}/${body.id}`, { priority: null }, body.version)
    .expect(200);
  expect(undecided.priority).toBeNull();
});

test('RH3 a public is one of the three', async () => {
  await editor.post(audiences, { ...OWN, publics: ['martian'] }).expect(400);
  await editor.post(audiences, { ...OWN, publics: [] }).expect(400);
});

test('is deleted unless a message is meant for it', async () => {
  const { body: audience } = await editor.post(audiences, OWN).expect(201);
  const { body: message } = await editor
    .post(`${campaign}/messages`, { ...MESSAGE, kind: 'specific', audienceIds: [audience.id] })
    .expect(201);
  const { body } = await editor.delete(`${audiences}/${audience.id}`, audience.version).expect(409);
  expect(body.detail).toMatch(/a message/);
  await editor.delete(`${campaign}/messages/${message.id}`, message.version).expect(204);
  await editor.delete(`${audiences}/${audience.id}`, audience.version).expect(204);
});
