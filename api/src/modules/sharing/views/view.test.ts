import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from '../../../testing/agent.js';
import { startApi, type TestApi } from '../../../testing/start-api.js';
import { newCampaign } from '../../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let viewer: Agent;
let views: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
  viewer = await api.signIn('viewer');
  views = `/campaigns/${(await newCampaign(api, lead)).id}/views`;
});
afterAll(() => api.close());

const namesFor = async (agent: Agent): Promise<string[]> =>
  (await agent.get(views).expect(200)).body.items.map(({ name }: { name: string }) => name) as string[];

test('a view is kept for oneself, or for everyone who reads the calendar', async () => {
  const own = { name: 'Solo digital', view: 'month', filters: { channelTypes: ['digital', 'digital'] } };
  const { body: mine } = await viewer.post(views, own).expect(201);
  expect(mine).toMatchObject({
    ...own,
    filters: { kinds: [], channelTypes: ['digital'], phases: [], audiences: [], people: [], q: '' },
    shared: false,
    own: true,
  });
  const { body: shared } = await editor
    .post(views, { name: 'Prensa', view: 'agenda', shared: true })
    .expect(201);
  expect(await namesFor(viewer)).toEqual(['Prensa', 'Solo digital']);
  expect(await namesFor(editor)).toEqual(['Prensa']);
  await editor.get(`${views}/${mine.id}`).expect(404);
  expect((await viewer.get(`${views}/${shared.id}`).expect(200)).body).toMatchObject({ own: false });

  await viewer.patch(`${views}/${shared.id}`, { name: 'Mía' }, 1).expect(403);
  await viewer.patch(`${views}/${mine.id}`, { shared: true }, 1).expect(403);
  const { body: changed } = await lead.patch(`${views}/${shared.id}`, { view: 'year' }, 1).expect(200);
  expect(changed).toMatchObject({ view: 'year', name: 'Prensa', own: false });
  await editor.delete(`${views}/${shared.id}`, changed.version).expect(204);
  await viewer.delete(`${views}/${mine.id}`, 1).expect(204);
  expect(await namesFor(viewer)).toEqual([]);
});
