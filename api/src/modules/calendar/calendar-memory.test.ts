import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, readyTactic, scheduledTactic, type Ground } from '../tactics/testing/tactic-fixtures.js';
import { datedBulletin } from './testing/calendar-fixtures.js';

let database: TestDatabase;
let api: TestApi;
/** Another process of the same service, which keeps answers of its own. */
let other: TestApi;
let reader: Agent;
let lead: Agent;
let editor: Agent;
let given: Ground;
let calendar: string;

const MARCH = 'from=2030-03-01&to=2030-03-31';

beforeAll(async () => {
  database = await startTestDatabase();
  const shared = { databaseUri: database.uri, config: { dataDir: database.folder } };
  api = await startApi(shared);
  other = await startApi(shared);
  reader = await other.signIn('viewer');
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead, { start: '2030-01-01', end: '2030-12-31' });
  given = await groundOf(id, { editor, lead });
  calendar = `/campaigns/${id}/calendar`;
});
afterAll(async () => {
  await other.close();
  await api.close();
  await database.close();
});

const place = (start: string, end = start) => scheduledTactic(given, editor, { start, end });

const unchanged = (tag: string, range = MARCH) =>
  reader.get(`${calendar}?${range}`).set('If-None-Match', tag);
const tagOf = async (range = MARCH): Promise<string> =>
  (await reader.get(`${calendar}?${range}`).expect(200)).headers['etag'] as string;

/** Looks after each change whether the other process answers anew, and the same again while nothing changes. */
async function watch(range = MARCH): Promise<(what: string) => Promise<void>> {
  let tag = await tagOf(range);
  await unchanged(tag, range).expect(304);
  return async (what) => {
    const { headers, status } = await unchanged(tag, range);
    expect([what, status]).toEqual([what, 200]);
    tag = headers['etag'] as string;
    await unchanged(tag, range).expect(304);
  };
}

describe('ETag', () => {
  test('answers 304 while nothing has changed, and a new answer after each kind of change, in another process too', async () => {
    const path = `/campaigns/${given.campaignId}/tactics`;
    const changed = await watch();

    const tactic = await place('2030-03-10', '2030-03-12');
    await changed('schedule');
    const { body: moved } = await editor
      .post(`${path}/${tactic.id}/move`, { start: '2030-03-11', end: '2030-03-12' }, tactic.version)
      .expect(200);
    await changed('move');
    const { body: renamed } = await editor
      .patch(`${path}/${tactic.id}`, { name: { es: 'Otra feria' } }, moved.version)
      .expect(200);
    await changed('update');
    const { body: begun } = await editor.post(`${path}/${tactic.id}/start`, {}, renamed.version).expect(200);
    await changed('start');
    await editor.post(`${path}/${tactic.id}/cancel`, {}, begun.version).expect(200);
    await changed('cancel');

    const second = await place('2030-03-20');
    await changed('another tactic');
    const { body: budget } = await lead.get(`/campaigns/${given.campaignId}/budget`).expect(200);
    const [own] = (budget.lines as { tacticId: string; version: number }[]).filter(
      ({ tacticId }) => tacticId === second.id,
    );
    const { body: after } = await lead
      .patch(
        `/campaigns/${given.campaignId}/budget/lines/${second.id}`,
        { fundingSource: 'cooperation' },
        own?.version,
      )
      .expect(200);
    // A line of the budget counts up the version, which moving it from the calendar needs.
    await changed('budget line');
    const { version } = (after.lines as { tacticId: string; version: number }[]).find(
      ({ tacticId }) => tacticId === second.id,
    ) ?? { version: 0 };
    let { body: now } = await editor
      .post(`${path}/${second.id}/recur`, { rule: 'FREQ=DAILY;COUNT=4' }, version)
      .expect(200);
    await changed('recur');
    const skipped = { occurrence: '2030-03-21' };
    now = (await editor.post(`${path}/${second.id}/skip`, skipped, now.version).expect(200)).body;
    await changed('skip');
    const items = [{ tacticId: second.id, version: now.version }];
    const { body: shifted } = await editor.post(`${path}/shift`, { items, days: 1 }).expect(200);
    now = shifted.items[0];
    await changed('shift');
    const former = [{ tacticId: second.id, version: now.version, dates: now.former }];
    now = (await editor.post(`${path}/restore-dates`, { items: former }).expect(200)).body.items[0];
    await changed('restore-dates');
    const phase = [{ id: second.id, version: now.version, change: { phase: 2 } }];
    now = (await editor.post(`${path}/bulk`, { action: 'change', items: phase }).expect(200)).body.items[0];
    await changed('bulk');
    await editor.post(`${path}/${second.id}/unschedule`, {}, now.version).expect(200);
    await changed('unschedule');

    const bulletin = await datedBulletin(given.campaignId, { editor, lead }, '2030-03-15');
    await changed('bulletin');
    await editor
      .patch(
        `/campaigns/${given.campaignId}/bulletins/${bulletin.id}`,
        { sendOn: '2030-03-16' },
        bulletin.version,
      )
      .expect(200);
    await changed('bulletin on another day');

    await scheduledTactic(given, editor, {
      start: '2030-03-01',
      end: '2030-03-01',
      time: { start: '09:00', end: '10:00' },
    });
    await changed('a tactic with hours');
    const { body: campaign } = await lead.get(`/campaigns/${given.campaignId}`).expect(200);
    await lead
      .patch(`/campaigns/${given.campaignId}`, { timeZone: 'America/Lima' }, campaign.version)
      .expect(200);
    await changed('the zone of the campaign');
  });

  test('a change of what other rooms put on the calendar is seen in another process', async () => {
    const path = `/campaigns/${given.campaignId}`;
    const changed = await watch();
    const event = { name: { es: 'Feria' }, kind: 'fair', start: '2030-03-05', end: '2030-03-06' };
    const { body: fair } = await editor.post(`${path}/events`, event).expect(201);
    await changed('event');
    const { body: later } = await editor
      .patch(`${path}/events/${fair.id}`, { end: '2030-03-07' }, fair.version)
      .expect(200);
    await changed('event of more days');
    await editor.post(`${path}/events/${fair.id}/cancel`, undefined, later.version).expect(200);
    await changed('event that was called off');

    const { body: day } = await lead
      .post('/observances', { name: { es: 'Aniversario' }, date: '2030-03-19' })
      .expect(201);
    await changed('observance');
    const { body: moved } = await lead
      .patch(`/observances/${day.id}`, { date: '2030-03-20' }, day.version)
      .expect(200);
    await changed('observance on another day');
    await lead.delete(`/observances/${day.id}`, moved.version).expect(204);
    await changed('no observance');

    const words = await approvedMessage(given.campaignId, editor, lead, { validUntil: '2030-03-25' });
    await changed('message that ends');
    await lead.post(`${path}/messages/${words.id}/retire`, {}, words.version).expect(200);
    await changed('message that was retired');
  });

  test('reviews and decisions about the reserve are seen, too, when they are near', async () => {
    const today = api.clock.now().toISOString().slice(0, 10);
    const path = `/campaigns/${given.campaignId}`;
    const changed = await watch(`from=${addDays(today, -2)}&to=${addDays(today, 120)}`);
    const { body: indicator } = await editor
      .post(`${path}/indicators`, { name: { es: 'Visitas' }, target: 10, reviewFrequency: 'monthly' })
      .expect(201);
    await changed('indicator');
    await editor
      .patch(`${path}/indicators/${indicator.id}`, { reviewFrequency: 'quarterly' }, indicator.version)
      .expect(200);
    await changed('indicator of another frequency');

    const { body: empty } = await lead.get(`${path}/budget`).expect(200);
    await lead.put(`${path}/budget`, { total: 100_000 }, empty.version).expect(200);
    const asked = { amount: 1_000, reason: 'need', justification: 'Lluvia.' };
    const { body: release } = await editor.post(`${path}/budget/releases`, asked).expect(201);
    const before = await watch(`from=${addDays(today, -2)}&to=${addDays(today, 120)}`);
    await lead.post(`${path}/budget/releases/${release.id}/approve`, {}, release.version).expect(200);
    await before('release');
  });

  test('a change of one campaign leaves the answer of another alone, and a new draft changes nothing to see', async () => {
    await place('2030-03-10');
    const tag = await tagOf();
    const other = await newCampaign(api, lead, { start: '2030-01-01', end: '2030-12-31' });
    const ground = await groundOf(other.id, { editor, lead });
    await scheduledTactic(ground, editor, { start: '2030-03-10', end: '2030-03-10' });
    await unchanged(tag).expect(304);
    await readyTactic(given, editor);
    await unchanged(tag).expect(304);
  });

  test('a campaign of another organization is not there, also once its calendar was answered', async () => {
    await place('2030-03-10');
    const tag = await tagOf();
    const stranger = await api.signInElsewhere('admin');
    await stranger.get(`${calendar}?${MARCH}`).expect(404);
    await stranger.get(`${calendar}?${MARCH}`).set('If-None-Match', tag).expect(404);
    await stranger.get(`${calendar}/gaps?${MARCH}`).expect(404);
    const { body } = await (await api.signIn('spokesperson')).get(`${calendar}?${MARCH}`).expect(200);
    expect(body.items).toHaveLength(1);
    await (await api.signIn('ambassador')).get(`${calendar}?${MARCH}`).expect(403);
  });

  test('a campaign that was deleted is not there any more, whatever was planned in it before', async () => {
    const draft = await readyTactic(given, editor);
    await editor.get(`${calendar}?${MARCH}`).expect(200);
    await editor.delete(`/campaigns/${given.campaignId}/tactics/${draft.id}`, draft.version).expect(204);
    const { body: campaign } = await lead.get(`/campaigns/${given.campaignId}`).expect(200);
    const admin = await api.signIn('admin');
    await admin.delete(`/campaigns/${given.campaignId}`, campaign.version).expect(204);
    await editor.get(`${calendar}?${MARCH}`).expect(404);
  });
});
