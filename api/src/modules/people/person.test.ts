import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let people: string;
let day: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  day = today(api);
});
beforeEach(async () => {
  people = `/campaigns/${(await newCampaign(api, lead)).id}/people`;
});
afterAll(() => api.close());

const official = (name: string, activeFrom: string, activeTo: string | null = null) => ({
  role: 'official-spokesperson',
  name,
  activeFrom,
  activeTo,
});

describe('RH8 one official spokesperson', () => {
  test('a second one on the same days is a conflict with the rule', async () => {
    await lead.post(people, official('Nuria Ferrer', day)).expect(201);
    const { body } = await lead.post(people, official('Diego Luna', addDays(day, 5))).expect(409);
    expect(body).toMatchObject({ code: 'conflict', rule: 'RH8' });
  });

  test('a former one with a last day in the future still holds the role until then', async () => {
    await lead.post(people, official('Nuria Ferrer', day, addDays(day, 20))).expect(201);
    await lead.post(people, official('Diego Luna', addDays(day, 20))).expect(409);
    await lead.post(people, official('Diego Luna', addDays(day, 21))).expect(201);
  });

  test('is replaced by giving the first one a last day, and history stays', async () => {
    const { body: first } = await lead.post(people, official('Nuria Ferrer', addDays(day, -90))).expect(201);
    const ended = { activeTo: addDays(day, -1) };
    await lead.patch(`${people}/${first.id}`, ended, first.version).expect(200);
    await lead.post(people, official('Diego Luna', day)).expect(201);
    const { body } = await lead.get(people).expect(200);
    expect(
      body.items.map(({ name, activeTo }: { name: string; activeTo: string | null }) => [name, activeTo]),
    ).toEqual([
      ['Nuria Ferrer', ended.activeTo],
      ['Diego Luna', null],
    ]);
    await lead.patch(`${people}/${first.id}`, { activeTo: null }, 2).expect(409);
  });

  test('of several at the same moment one is saved', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => lead.post(people, official(`Voz ${n}`, day))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.rule)).toEqual([
      'RH8',
      'RH8',
    ]);
  });

  test('other roles are as many as needed', async () => {
    for (const name of ['Uno', 'Dos']) {
      await lead.post(people, { role: 'area-liaison', name, area: 'Cultura', activeFrom: day }).expect(201);
    }
    const { body } = await lead.get(people).expect(200);
    expect(body.items).toHaveLength(2);
  });
});

test('nobody leaves before they came', async () => {
  await lead.post(people, official('Nuria Ferrer', day, addDays(day, -1))).expect(400);
  const { body } = await lead.post(people, official('Nuria Ferrer', day)).expect(201);
  const early = { activeTo: addDays(day, -1) };
  const { body: refused } = await lead.patch(`${people}/${body.id}`, early, body.version).expect(400);
  expect(refused.errors).toEqual([expect.objectContaining({ path: 'body.activeTo', code: 'out-of-order' })]);
});

test('an account is one of the organization', async () => {
  const { body } = await lead
    .post(people, { role: 'ambassador', name: 'Ajena', activeFrom: day, userId: 'f'.repeat(24) })
    .expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'body.userId', code: 'unknown-reference' })]);
});

test('only leads and administrators name people', async () => {
  const editor = await api.signIn('editor');
  await editor.post(people, official('Nuria Ferrer', day)).expect(403);
  await editor.get(people).expect(200);
});
