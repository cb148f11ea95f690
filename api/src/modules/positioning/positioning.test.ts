import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, POSITIONING } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let editor: Agent;
let positioning: string;

beforeAll(async () => {
  api = await startApi();
  editor = await api.signIn('editor');
  const campaign = await newCampaign(api, await api.signIn('lead'));
  positioning = `/campaigns/${campaign.id}/positioning`;
});
afterAll(() => api.close());

test('C1, C2 today and desired, in the city and abroad, of the government and of the office', async () => {
  const { body: before } = await editor.get(positioning).expect(200);
  const { body } = await editor.put(positioning, POSITIONING, before.version).expect(200);
  expect(body).toMatchObject({ ...POSITIONING, id: before.id, version: before.version + 1 });
  const { body: again } = await editor.get(positioning).expect(200);
  expect(again).toEqual(body);
});

test('a second writer with an old version is told so and changes nothing', async () => {
  const { body: before } = await editor.get(positioning).expect(200);
  await editor.put(positioning, POSITIONING, before.version).expect(200);
  const empty = { city: { today: null, desired: null }, abroad: { today: null, desired: null } };
  await editor.put(positioning, { government: empty, office: empty }, before.version).expect(412);
  const { body } = await editor.get(positioning).expect(200);
  expect(body.office.city.desired).toEqual(POSITIONING.office.city.desired);
});
