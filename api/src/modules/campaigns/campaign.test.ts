import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import {
  approvedMessage,
  campaignBody,
  completeStrategy,
  MESSAGE,
  newCampaign,
  today,
} from './testing/plan-fixtures.js';

let api: TestApi;
let admin: Agent;
let lead: Agent;
let editor: Agent;

beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin');
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
afterAll(() => api.close());

describe('a campaign', () => {
  test('begins as a draft with an empty positioning and an empty budget', async () => {
    const { id } = await newCampaign(api, lead);
    const { body } = await lead.get(`/campaigns/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'draft', activatedAt: null, gapThresholdDays: 14, version: 1 });
    const { body: positioning } = await lead.get(`/campaigns/${id}/positioning`).expect(200);
    expect(positioning.government).toEqual({
      city: { today: null, sourceId: null, desired: null, gap: null },
      abroad: { today: null, sourceId: null, desired: null, gap: null },
    });
    const { body: budget } = await lead.get(`/campaigns/${id}/budget`).expect(200);
    expect(budget).toMatchObject({ total: 0, currency: 'EUR', reserveBasisPoints: 2_000 });
  });

  test('is listed the newest first, page by page, and by status', async () => {
    const first = await newCampaign(api, lead, { name: 'Primera' });
    const second = await newCampaign(api, lead, { name: 'Segunda' });
    const { body: page } = await lead.get('/campaigns?limit=1&status=draft').expect(200);
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([second.id]);
    const { body: next } = await lead
      .get(`/campaigns?limit=1&status=draft&cursor=${page.nextCursor}`)
      .expect(200);
    expect(next.items.map(({ id }: { id: string }) => id)).toEqual([first.id]);
    const { body: archived } = await lead.get('/campaigns?status=archived').expect(200);
    expect(archived.items).toEqual([]);
  });

  test('changes with the version that was seen, and only in order', async () => {
    const { id, version } = await newCampaign(api, lead);
    const { body } = await lead.patch(`/campaigns/${id}`, { name: 'Otro nombre' }, version).expect(200);
    expect(body).toMatchObject({ name: 'Otro nombre', version: version + 1 });
    const { body: stale } = await lead.patch(`/campaigns/${id}`, { name: 'Tarde' }, version).expect(412);
    expect(stale).toMatchObject({ code: 'stale-version', current: { id, version: version + 1 } });
    const beforeStart = addDays(body.start, -1);
    const { body: refused } = await lead
      .patch(`/campaigns/${id}`, { end: beforeStart }, body.version)
      .expect(400);
    expect(refused.errors).toEqual([expect.objectContaining({ path: 'body.end', code: 'out-of-order' })]);
  });

  test('lasts five years at most, at once or by being stretched', async () => {
    const years = (start: string) => addDays(start, 6 * 365);
    const body = campaignBody(api);
    await lead.post('/campaigns', { ...body, end: years(body.start) }).expect(400);
    const { id, version } = await newCampaign(api, lead);
    await lead.patch(`/campaigns/${id}`, { end: years(body.start) }, version).expect(400);
  });

  test('of another organization is not there, for any call', async () => {
    const stranger = await api.signInElsewhere('lead');
    const { id, version } = await newCampaign(api, lead);
    await stranger.get(`/campaigns/${id}`).expect(404);
    await stranger.patch(`/campaigns/${id}`, { name: 'Ajena' }, version).expect(404);
    await stranger.post(`/campaigns/${id}/activate`, undefined, version).expect(404);
    for (const part of [
      'positioning',
      'objectives',
      'audiences',
      'indicators',
      'people',
      'messages',
      'checks',
      'today',
    ]) {
      await stranger.get(`/campaigns/${id}/${part}`).expect(404);
    }
    await stranger.post(`/campaigns/${id}/messages`, MESSAGE).expect(404);
    const { body } = await stranger.get('/campaigns').expect(200);
    expect(body.items).toEqual([]);
  });
});

describe('activation', () => {
  test('RH7 lists every missing item with its key and a sentence', async () => {
    const { id, version } = await newCampaign(api, lead);
    const { body } = await lead.post(`/campaigns/${id}/activate`, undefined, version).expect(422);
    expect(body).toMatchObject({ code: 'rule-broken', rule: 'RH7' });
    expect(body.errors.map(({ key }: { key: string }) => key).sort()).toEqual([
      'approved-message-missing',
      'main-objective-missing',
      'positioning-abroad-missing',
      'positioning-city-missing',
      'priority-audience-missing',
      'spokesperson-missing',
    ]);
    for (const { message, rule } of body.errors) {
      expect(rule).toBe('RH7');
      expect(message).toMatch(/\w{3}/);
    }
  });

  test('RH16 a measurable objective without an indicator stops it, and an indicator lets it pass', async () => {
    const { id, version } = await newCampaign(api, lead);
    await completeStrategy(api, id, lead);
    await approvedMessage(id, editor, lead);
    const { body: objective } = await lead
      .post(`/campaigns/${id}/objectives`, { kind: 'specific', text: { es: 'Medir' }, measurable: true })
      .expect(201);
    const { body: refused } = await lead.post(`/campaigns/${id}/activate`, undefined, version).expect(422);
    expect(refused.errors).toEqual([
      expect.objectContaining({
        rule: 'RH16',
        key: 'objective-without-indicator',
        path: `objective:${objective.id}`,
      }),
    ]);
    const { body: indicator } = await lead
      .post(`/campaigns/${id}/indicators`, { name: { es: 'Visitas' } })
      .expect(201);
    await lead
      .patch(
        `/campaigns/${id}/objectives/${objective.id}`,
        { indicatorIds: [indicator.id] },
        objective.version,
      )
      .expect(200);
    const { body } = await lead.post(`/campaigns/${id}/activate`, undefined, version).expect(200);
    expect(body).toMatchObject({ status: 'active', activatedAt: api.clock.now().toISOString() });
  });

  test('states follow each other; anything else is a conflict', async () => {
    const { id, version } = await newCampaign(api, lead);
    await lead.post(`/campaigns/${id}/close`, undefined, version).expect(409);
    const { body: archived } = await lead.post(`/campaigns/${id}/archive`, undefined, version).expect(200);
    expect(archived.status).toBe('archived');
    const { body } = await lead.post(`/campaigns/${id}/activate`, undefined, archived.version).expect(409);
    expect(body.code).toBe('conflict');
    await lead.patch(`/campaigns/${id}`, { name: 'No' }, archived.version).expect(409);
    await lead.post(`/campaigns/${id}/objectives`, { kind: 'main', text: { es: 'No' } }).expect(409);
  });
});

test('J10 a copy takes the plan as drafts: no days, no money, no readings, nobody who answers for it', async () => {
  const { id } = await newCampaign(api, lead);
  const plan = `/campaigns/${id}`;
  await completeStrategy(api, id, lead);
  const { body: budget } = await lead.get(`${plan}/budget`).expect(200);
  await lead
    .put(
      `${plan}/budget`,
      { total: 100_000, reserveBasisPoints: 3_000, countryFactorBasisPoints: 10_000 },
      budget.version,
    )
    .expect(200);
  const { body: audiences } = await lead.get(`${plan}/audiences`).expect(200);
  const audienceIds = [audiences.items[0].id];
  const message = await approvedMessage(id, editor, lead, {
    audienceIds,
    validUntil: addDays(today(api), 90),
  });
  const { body: indicator } = await editor
    .post(`${plan}/indicators`, {
      name: { es: 'Visitas' },
      unit: 'number',
      baseline: 1_000,
      target: 5_000,
      reviewFrequency: 'monthly',
    })
    .expect(201);
  const tactic = { channelType: 'digital', phase: 1, audienceIds, messageIds: [message.id] };
  const { body: first } = await editor
    .post(`${plan}/tactics`, {
      ...tactic,
      name: { es: 'Hilo' },
      indicatorIds: [indicator.id],
      plannedCost: 20_000,
    })
    .expect(201);
  await editor
    .post(`${plan}/tactics`, { ...tactic, name: { es: 'Serie' }, evolvesFromId: first.id })
    .expect(201);

  await editor.post(`${plan}/copy`, { name: 'Otro año', start: '2029-01-01' }).expect(403);
  const { body: copy } = await lead
    .post(`${plan}/copy`, { name: 'Otro año', start: '2029-01-01' })
    .expect(201);
  expect(copy).toMatchObject({ name: 'Otro año', start: '2029-01-01', end: '2029-12-31', status: 'draft' });

  const room = async (name: string) => {
    const { body } = await lead.get(`/campaigns/${copy.id}/${name}`).expect(200);
    return body;
  };
  expect((await room('objectives')).items).toHaveLength(1);
  expect((await room('positioning')).government.city.desired).not.toBeNull();
  expect(await room('budget')).toMatchObject({ total: 0, reserveBasisPoints: 3_000 });
  const [audience] = (await room('audiences')).items;
  const [words] = (await room('messages')).items;
  expect(words).toMatchObject({ status: 'draft', number: 1, inForce: null, validUntil: null });
  expect(words.audienceIds).toEqual([audience.id]);
  const [measured] = (await room('indicators')).items;
  expect(measured).toMatchObject({ baseline: null, target: 5_000, dueDate: null });
  expect((await room('people')).items).toEqual([]);
  const tactics = new Map(
    (await room('tactics')).items.map((one: { name: { es: string } }) => [one.name.es, one]),
  );
  const hilo = tactics.get('Hilo') as { id: string };
  expect(hilo).toMatchObject({
    status: 'draft',
    start: null,
    plannedCost: 0,
    messageIds: [words.id],
    indicatorIds: [measured.id],
  });
  expect(tactics.get('Serie')).toMatchObject({ evolvesFromId: hilo.id });
});

describe('deleting', () => {
  test('takes an empty draft with everything that it began with', async () => {
    const { id, version } = await newCampaign(api, lead);
    await completeStrategy(api, id, lead);
    await approvedMessage(id, editor, lead);
    await lead.delete(`/campaigns/${id}`, version).expect(403);
    await admin.delete(`/campaigns/${id}`, version).expect(204);
    await admin.get(`/campaigns/${id}`).expect(404);
    const { connection } = api.service.platform.database;
    for (const rows of [
      'positionings',
      'diagnostics',
      'swotItems',
      'actors',
      'actorSnapshots',
      'objectives',
      'audiences',
      'people',
      'messages',
      'messageVersions',
      'budgets',
    ]) {
      expect([rows, await connection.collection(rows).countDocuments({ campaignId: id })]).toEqual([rows, 0]);
    }
  });

  test('leaves what has tactics or is no draft: it is archived instead', async () => {
    const { id, version } = await newCampaign(api, lead);
    await lead
      .post(`/campaigns/${id}/tactics`, { name: { es: 'Feria' }, channelType: 'non-traditional', phase: 1 })
      .expect(201);
    const { body } = await admin.delete(`/campaigns/${id}`, version).expect(409);
    expect(body.detail).toMatch(/archive/);
    await admin.get(`/campaigns/${id}`).expect(200);
  });
});
