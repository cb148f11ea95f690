import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, readyTactic, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaignId: string;
let events: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const campaign = await newCampaign(api, lead, {
    start: '2030-01-01',
    end: '2030-12-31',
    pillars: ['Turismo'],
    partners: ['Cámara de Comercio'],
  });
  campaignId = campaign.id;
  events = `/campaigns/${campaignId}/events`;
});
afterAll(() => api.close());

const FAIR = { name: { es: 'Feria de oficios' }, kind: 'fair', start: '2030-03-10', end: '2030-03-12' };

interface Stored {
  readonly id: string;
  readonly version: number;
}
const newEvent = async (more: object = {}) =>
  (await editor.post(events, { ...FAIR, ...more }).expect(201)).body as Stored;
const calendar = async (query = 'from=2030-01-01&to=2030-12-31') =>
  (await editor.get(`/campaigns/${campaignId}/calendar?${query}`).expect(200)).body.items as {
    kind: string;
    subjectId: string;
  }[];
const rules = async () => {
  const { body } = await lead.get(`/campaigns/${campaignId}/checks`).expect(200);
  const { items } = body as { items: { rule: string; subject: { id?: string } }[] };
  return items.map(({ rule, subject }) => `${rule} ${subject.id ?? ''}`.trim());
};

describe('H1 an event', () => {
  test('is all of what was said of it, and changes with the version that was seen', async () => {
    const made = await newEvent({
      pillar: 'Turismo',
      time: { start: '18:00', end: '21:30', zone: 'America/Bogota' },
    });
    expect(made).toMatchObject({
      ...FAIR,
      origin: 'external',
      presence: 'undecided',
      status: 'open',
      version: 1,
    });
    const { body } = await editor
      .patch(`${events}/${made.id}`, { publishedInCityAgenda: true, presence: 'attended' }, 1)
      .expect(200);
    expect(body).toMatchObject({ publishedInCityAgenda: true, presence: 'attended', version: 2 });
    await editor.patch(`${events}/${made.id}`, { place: 'Tarde' }, 1).expect(412);
    await editor.delete(`${events}/${made.id}`, 2).expect(204);
    expect((await editor.get(events).expect(200)).body.items).toEqual([]);
  });

  test.each([
    ['body.end', { end: '2030-03-09' }],
    ['body.time.end', { end: '2030-03-10', time: { start: '10:00', end: '09:00', zone: 'UTC' } }],
    ['body.pillar', { pillar: 'Deporte' }],
    ['body.audienceIds.0', { audienceIds: ['f'.repeat(24)] }],
    ['body.tacticIds.0', { tacticIds: ['f'.repeat(24)] }],
  ])('is refused at %s', async (path, change) => {
    const { body } = await editor.post(events, { ...FAIR, ...change }).expect(400);
    expect(body.errors).toMatchObject([{ path }]);
    const { id } = await newEvent();
    const later = await editor.patch(`${events}/${id}`, change, 1).expect(400);
    expect(later.body.errors).toMatchObject([{ path }]);
  });

  test('one end of its days is compared with the other that is stored', async () => {
    const { id } = await newEvent();
    const { body } = await editor.patch(`${events}/${id}`, { start: '2030-03-13' }, 1).expect(400);
    expect(body.errors).toMatchObject([{ path: 'body.end', code: 'out-of-order' }]);
  });

  test('is closed, called off and taken up again; anything else is a conflict', async () => {
    const { id } = await newEvent();
    const { body: closed } = await editor.post(`${events}/${id}/close`, undefined, 1).expect(200);
    expect(closed.status).toBe('closed');
    await editor.post(`${events}/${id}/cancel`, undefined, closed.version).expect(409);
    const { body: open } = await editor.post(`${events}/${id}/reopen`, undefined, closed.version).expect(200);
    await editor.post(`${events}/${id}/cancel`, undefined, open.version).expect(200);
  });

  test('keeps its audience from being removed, and its campaign from being deleted', async () => {
    const audience = { name: { es: 'Prensa' }, publics: ['international'] };
    const { body } = await editor.post(`/campaigns/${campaignId}/audiences`, audience).expect(201);
    await newEvent({ audienceIds: [body.id] });
    await editor.delete(`/campaigns/${campaignId}/audiences/${body.id}`, body.version).expect(409);
    const admin = await api.signIn('admin');
    const { body: campaign } = await admin.get(`/campaigns/${campaignId}`).expect(200);
    await admin.delete(`/campaigns/${campaignId}`, campaign.version).expect(409);
  });
});

test('a draft tactic that is deleted leaves the events that were to use it, which can still be changed', async () => {
  const ground = await groundOf(campaignId, { editor, lead });
  const [gone, stays] = [await readyTactic(ground, editor), await readyTactic(ground, editor)];
  const event = await newEvent({ tacticIds: [gone.id, stays.id] });
  await editor.delete(`/campaigns/${campaignId}/tactics/${gone.id}`, gone.version).expect(204);
  const { body } = await editor.get(`${events}/${event.id}`).expect(200);
  expect(body).toMatchObject({ tacticIds: [stays.id], version: event.version + 1 });
  const other = await readyTactic(ground, editor);
  await editor
    .patch(`${events}/${event.id}`, { tacticIds: [...body.tacticIds, other.id] }, body.version)
    .expect(200);
});

describe('§5.18 the calendar', () => {
  test('shows each kind in its layer, follows every change, and leaves out what was called off', async () => {
    const fair = await newEvent();
    await newEvent({ kind: 'alignment-session', start: '2030-03-11', end: '2030-03-11' });
    await newEvent({ kind: 'one-to-one', start: '2030-03-12' });
    await newEvent({ kind: 'mayors-agenda', start: '2030-03-12', end: '2030-03-13' });
    expect((await calendar()).map(({ kind }) => kind)).toEqual([
      'event',
      'session',
      'mayors-agenda',
      'meeting',
    ]);
    await editor.patch(`${events}/${fair.id}`, { start: '2030-03-12' }, 1).expect(200);
    expect((await calendar('from=2030-03-10&to=2030-03-11')).map(({ kind }) => kind)).toEqual(['session']);
    await editor.post(`${events}/${fair.id}/cancel`, undefined, 2).expect(200);
    expect((await calendar()).map(({ kind }) => kind)).not.toContain('event');
  });

  test('has the reviews, the ends of messages and the decisions about the reserve', async () => {
    const ground = await groundOf(campaignId, { editor, lead });
    await scheduledTactic(ground, editor, { start: '2030-03-10', end: '2030-03-10' });
    const kinds = async () =>
      new Set((await calendar('from=2029-12-01&to=2031-11-30')).map(({ kind }) => kind));
    expect(await kinds()).toEqual(new Set(['tactic', 'review']));
    const { body: message } = await editor
      .post(`/campaigns/${campaignId}/messages`, {
        kind: 'general',
        text: { es: 'Abierta' },
        themes: ['sustainability'],
        validUntil: '2030-06-30',
      })
      .expect(201);
    const address = `/campaigns/${campaignId}/messages/${message.id}`;
    const { body: submitted } = await editor.post(`${address}/submit`, {}, message.version).expect(200);
    await lead.post(`${address}/approve`, {}, submitted.version).expect(200);
    expect(await kinds()).toEqual(new Set(['tactic', 'review', 'message-end']));
  });
});

test('RW5 RW15 RW24 RW30 are found on the campaign', async () => {
  const audience = { name: { es: 'Prensa' }, publics: ['international'], priority: 1 };
  const { body } = await editor.post(`/campaigns/${campaignId}/audiences`, audience).expect(201);
  const { id } = await newEvent({ audienceIds: [body.id] });
  expect(await rules()).toEqual(expect.arrayContaining([`RW5 ${id}`, `RW15 ${campaignId}`, `RW24 ${id}`]));
  await editor.post(`${events}/${id}/close`, undefined, 1).expect(200);
  await newEvent({ kind: 'alignment-session', start: '2029-12-01', end: '2029-12-01' });
  const after = await rules();
  expect(after).toContain(`RW30 ${id}`);
  expect(after).not.toContain(`RW15 ${campaignId}`);
});
