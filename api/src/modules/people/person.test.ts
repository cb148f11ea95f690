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

  test('M1 is replaced in one step, with a day and a reason; all of it or nothing', async () => {
    const { body: first } = await lead.post(people, official('Nuria Ferrer', addDays(day, -90))).expect(201);
    const successor = { name: 'Diego Luna', activeFrom: addDays(day, 3), reason: 'Fin del encargo' };
    const replace = (id: string, more: object, version: number) =>
      lead.post(`${people}/${id}/replace`, { ...successor, ...more }, version);
    const { body: early } = await replace(first.id, { activeFrom: first.activeFrom }, 1).expect(400);
    expect(early.errors).toMatchObject([{ path: 'body.activeFrom', code: 'out-of-order' }]);
    await replace(first.id, { reason: ' ' }, 1).expect(400);
    const { body: next } = await replace(first.id, {}, 1).expect(201);
    expect(next).toMatchObject({ role: 'official-spokesperson', activeTo: null, endReason: '' });
    await replace(first.id, {}, 1).expect(412);
    // Whoever is named already keeps their days, and the one before keeps the role until then.
    const { body: refused } = await replace(first.id, { activeFrom: addDays(day, 1) }, 2).expect(409);
    expect(refused.rule).toBe('RH8');
    const { body } = await lead.get(people).expect(200);
    expect(body.items).toMatchObject([
      { name: 'Nuria Ferrer', activeTo: addDays(day, 2), endReason: 'Fin del encargo', version: 2 },
      { name: 'Diego Luna', activeFrom: addDays(day, 3), activeTo: null },
    ]);
    const { body: liaison } = await lead
      .post(people, { role: 'area-liaison', name: 'Sara', area: 'Cultura', activeFrom: day })
      .expect(201);
    await replace(liaison.id, { activeFrom: addDays(day, 9) }, 1).expect(409);
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

describe('RW21 ambassadors and their guidelines (M4)', () => {
  test('themes, credibility and guidelines are asked for; acknowledging holds for one text', async () => {
    const campaign = people.replace('/people', '');
    const missing = async () => {
      const { body } = await lead.get(`${campaign}/checks`).expect(200);
      return (body.items as { rule: string; key: string }[])
        .filter(({ rule }) => rule === 'RW21')
        .map(({ key }) => key);
    };
    const bruno = await api.signIn('ambassador', 'bruno');
    const { body: me } = await bruno.get('/auth/me').expect(200);
    const row = { role: 'ambassador', activeFrom: day };
    const { body: his } = await lead.post(people, { ...row, name: 'Bruno', userId: me.user.id }).expect(201);
    expect(his).toMatchObject({ themes: [], credibility: '', reach: null, acknowledgement: null });
    expect(await missing()).toEqual([
      'guidelines-missing',
      'ambassador-without-themes',
      'ambassador-without-credibility',
    ]);
    const more = { themes: ['tourism', 'tourism'], credibility: 'Ceramista premiado', reach: 2100 };
    const { body: told } = await lead.patch(`${people}/${his.id}`, more, his.version).expect(200);
    expect(told.themes).toEqual(['tourism']);

    const write = (after: number) =>
      lead.post(`${campaign}/guidelines`, { text: { es: `Pautas ${after + 1}` }, after });
    await bruno.post(`${campaign}/guidelines`, { text: { es: 'Mías' }, after: 0 }).expect(403);
    const acknowledge = (agent: Agent, id: string, guidelines: number) =>
      agent.post(`${people}/${id}/acknowledge`, { guidelines });
    await acknowledge(bruno, his.id, 1).expect(409);
    const { body: text } = await write(0).expect(201);
    expect(text).toMatchObject({ number: 1, writtenBy: { name: expect.any(String) } });
    await write(0).expect(409);
    expect(await missing()).toEqual(['guidelines-not-acknowledged']);

    await acknowledge(lead, his.id, 1).expect(403);
    const { body: read } = await acknowledge(bruno, his.id, 1).expect(200);
    expect(read.acknowledgement).toMatchObject({
      guidelines: 1,
      at: api.clock.now().toISOString(),
      by: { id: me.user.id },
    });
    expect((await acknowledge(bruno, his.id, 1).expect(200)).body.version).toBe(read.version);
    expect(await missing()).toEqual([]);
    await write(1).expect(201);
    expect(await missing()).toEqual(['guidelines-not-acknowledged']);
    await acknowledge(bruno, his.id, 1).expect(409);

    // On paper: whoever leads notes it for one without an account.
    const { body: ana } = await lead.post(people, { ...row, ...more, name: 'Ana' }).expect(201);
    await acknowledge(bruno, ana.id, 2).expect(403);
    await acknowledge(lead, ana.id, 2).expect(200);
    const { body: all } = await bruno.get(`${campaign}/guidelines`).expect(200);
    expect(all.items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
  });
});
