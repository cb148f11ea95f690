import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let campaign: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
});
afterAll(() => api.close());

const CHAMBER = {
  name: 'Cámara de Oficios de Valdemar',
  sector: 'private',
  actorType: 8,
  relation: 'current',
  role: 'Reúne a los talleres',
  capacities: 'Salas y una red de 300 talleres',
  stance: 'support',
  stanceReason: 'Firmó el acuerdo de 2025',
};

test('D10 a kind of actor belongs to its sector', async () => {
  const { body } = await lead.post(`${campaign}/actors`, { ...CHAMBER, actorType: 20 }).expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'body.actorType' })]);
  await lead.post(`${campaign}/actors`, { ...CHAMBER, actorType: 29 }).expect(400);
});

test('D8, D9 a snapshot keeps the day as it was, one a day, whatever happens to the actors', async () => {
  const snapshots = `${campaign}/actor-snapshots`;
  await lead.post(snapshots, {}).expect(409);
  const { body: actor } = await lead.post(`${campaign}/actors`, CHAMBER).expect(201);
  const { body: snapshot } = await lead.post(snapshots, { name: 'Antes de la feria' }).expect(201);
  expect(snapshot).toMatchObject({ day: today(api), name: 'Antes de la feria' });
  expect(snapshot.actors).toEqual([{ actorId: actor.id, ...CHAMBER }]);
  const { body: again } = await lead.post(snapshots, {}).expect(409);
  expect(again.code).toBe('duplicate');

  await lead
    .patch(`${campaign}/actors/${actor.id}`, { stance: 'neutral', stanceReason: '' }, actor.version)
    .expect(200);
  const { body: kept } = await lead.get(`${snapshots}/${snapshot.id}`).expect(200);
  expect(kept.actors[0].stance).toBe('support');

  api.clock.advance({ days: 1 });
  lead = await api.signIn('lead', 'tomorrow');
  await lead.post(snapshots, {}).expect(201);
  const { body: days } = await lead.get(snapshots).expect(200);
  expect(
    days.items.map(({ day, actorsCount }: { day: string; actorsCount: number }) => [day, actorsCount]),
  ).toEqual([
    [today(api), 1],
    [snapshot.day, 1],
  ]);
  await lead.delete(`${snapshots}/${snapshot.id}`, snapshot.version).expect(204);
  await lead.get(`${snapshots}/${snapshot.id}`).expect(404);
});
