import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, readyTactic, scheduledTactic, type Ground } from '../tactics/testing/tactic-fixtures.js';
import { datedBulletin } from './testing/calendar-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let given: Ground;
let calendar: string;

const MARCH = 'from=2030-03-01&to=2030-03-31';

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead, { start: '2030-01-01', end: '2030-12-31' });
  given = await groundOf(id, { editor, lead });
  calendar = `/campaigns/${id}/calendar`;
});
afterAll(() => api.close());

const place = (start: string, end = start) => scheduledTactic(given, editor, { start, end });

describe('ETag', () => {
  const tagOf = async (): Promise<string> => {
    const { headers } = await editor.get(`${calendar}?${MARCH}`).expect(200);
    return headers['etag'] as string;
  };
  const unchanged = (tag: string) => editor.get(`${calendar}?${MARCH}`).set('If-None-Match', tag);

  test('answers 304 while nothing has changed, and a new answer after each kind of change', async () => {
    const path = `/campaigns/${given.campaignId}/tactics`;
    let tag = await tagOf();
    const changed = async (what: string) => {
      const { headers, status } = await unchanged(tag);
      expect([what, status]).toEqual([what, 200]);
      tag = headers['etag'] as string;
      await unchanged(tag).expect(304);
    };
    await unchanged(tag).expect(304);

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
    await editor.post(`${path}/${second.id}/unschedule`, {}, version).expect(200);
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
