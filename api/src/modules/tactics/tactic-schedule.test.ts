import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';
import {
  groundOf,
  newIndicator,
  readyTactic,
  scheduledTactic,
  type Ground,
  type TacticAnswer,
} from './testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let given: Ground;
let tactics: string;

const DAYS = { start: '2030-03-10', end: '2030-03-12' };
const DATED = { ...DAYS, time: null, recurrence: null };

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead);
  given = await groundOf(id, { editor, lead });
  tactics = `/campaigns/${id}/tactics`;
});
afterAll(() => api.close());

const schedule = ({ id, version }: TacticAnswer, days: object = DAYS) =>
  editor.post(`${tactics}/${id}/schedule`, days, version);
const rulesOf = (body: { errors: { rule: string; key: string }[] }) =>
  body.errors.map(({ rule, key }) => `${rule} ${key}`);

describe('scheduling', () => {
  test('gives a complete draft its days, both included', async () => {
    const { body } = await schedule(await readyTactic(given, editor)).expect(200);
    expect(body).toMatchObject({ status: 'scheduled', ...DAYS });
  });

  test('PD1 RH9 RH10 RH11 says everything that is in the way at once, and changes nothing', async () => {
    const empty = await readyTactic(given, editor, { messageIds: [], indicatorIds: [], callToAction: null });
    const { body } = await schedule(empty, { start: '2020-01-01', end: '2020-01-02' }).expect(422);
    expect(body.rule).toBe('PD1');
    expect(rulesOf(body)).toEqual([
      'PD1 dates-outside-campaign',
      'RH9 message-missing',
      'RH10 call-to-action-missing',
      'RH11 indicator-missing',
    ]);
    const { body: kept } = await editor.get(`${tactics}/${empty.id}`).expect(200);
    expect(kept).toMatchObject({ status: 'draft', start: null, version: empty.version });
  });

  test('PD1 the last day is not before the first, and both lie within the campaign', async () => {
    const { body: campaign } = await lead.get(`/campaigns/${given.campaignId}`).expect(200);
    const tactic = await readyTactic(given, editor);
    await schedule(tactic, { start: '2030-03-12', end: '2030-03-11' }).expect(400);
    for (const days of [
      { start: addDays(campaign.start, -1), end: campaign.start },
      { start: campaign.end, end: addDays(campaign.end, 1) },
    ]) {
      expect((await schedule(tactic, days).expect(422)).body.rule).toBe('PD1');
    }
    await schedule(tactic, { start: campaign.start, end: campaign.end }).expect(200);
  });

  test('RH9 only with words that are approved and hold on its first day', async () => {
    const draft = { kind: 'general', text: { es: 'Sin aprobar' }, themes: ['a'] };
    const { body: unapproved } = await editor
      .post(`/campaigns/${given.campaignId}/messages`, draft)
      .expect(201);
    const late = await approvedMessage(given.campaignId, editor, lead, { validFrom: addDays(DAYS.start, 1) });
    const over = await approvedMessage(given.campaignId, editor, lead, {
      validUntil: addDays(DAYS.start, -1),
    });
    const retired = await approvedMessage(given.campaignId, editor, lead);
    await lead
      .post(`/campaigns/${given.campaignId}/messages/${retired.id}/retire`, {}, retired.version)
      .expect(200);
    const messageIds = [unapproved, late, over, retired].map(({ id }: { id: string }) => id);
    const tactic = await readyTactic(given, editor, { messageIds: [given.messageId, ...messageIds] });
    const { body } = await schedule(tactic).expect(422);
    expect(body.rule).toBe('RH9');
    expect(
      (body.errors as { values: { messageId: string } }[]).map(({ values }) => values.messageId).sort(),
    ).toEqual([...messageIds].sort());
    const onlyLate = await readyTactic(given, editor, { messageIds: [late.id] });
    await schedule(onlyLate, { start: addDays(DAYS.start, 1), end: DAYS.end }).expect(200);
  });

  test('RH10 only with a call to action', async () => {
    const { body } = await schedule(await readyTactic(given, editor, { callToAction: null })).expect(422);
    expect(rulesOf(body)).toEqual(['RH10 call-to-action-missing']);
  });

  test('RH11 only with an indicator', async () => {
    const { body } = await schedule(await readyTactic(given, editor, { indicatorIds: [] })).expect(422);
    expect(rulesOf(body)).toEqual(['RH11 indicator-missing']);
  });

  test('RH12 only with a target and a monthly or quarterly review; the database knows no other', async () => {
    const path = `/campaigns/${given.campaignId}/indicators`;
    await editor.post(path, { name: { es: 'Anual' }, reviewFrequency: 'yearly' }).expect(400);
    const bare = await newIndicator(given.campaignId, editor, { target: null, reviewFrequency: null });
    const tactic = await readyTactic(given, editor, { indicatorIds: [bare] });
    const { body } = await schedule(tactic).expect(422);
    expect(rulesOf(body)).toEqual(['RH12 target-missing', 'RH12 frequency-missing']);
    await editor.patch(`${path}/${bare}`, { target: 0, reviewFrequency: 'quarterly' }, 1).expect(200);
    await schedule(tactic).expect(200);
  });
});

describe('moving', () => {
  const move = ({ id, version }: TacticAnswer, days: object) =>
    editor.post(`${tactics}/${id}/move`, days, version);

  test('gives other days to what is scheduled or under way, not to a draft nor to what is over', async () => {
    const tactic = await scheduledTactic(given, editor, DAYS);
    const days = { start: '2030-04-01', end: '2030-04-20' };
    const { body: moved } = await move(tactic, days).expect(200);
    expect(moved).toMatchObject({ ...days, status: 'scheduled' });
    const { body: begun } = await editor.post(`${tactics}/${tactic.id}/start`, {}, moved.version).expect(200);
    const { body: longer } = await move(begun, { ...days, end: '2030-04-25' }).expect(200);
    const { body: done } = await editor
      .post(`${tactics}/${tactic.id}/complete`, {}, longer.version)
      .expect(200);
    await move(done, DAYS).expect(409);
    await move(await readyTactic(given, editor), DAYS).expect(409);
  });

  test('PD1 RH9 keeps the rules: within the campaign, with words that hold on the new first day', async () => {
    const brief = await approvedMessage(given.campaignId, editor, lead, { validUntil: DAYS.start });
    const tactic = await scheduledTactic(given, editor, DAYS, { messageIds: [brief.id] });
    const { body } = await move(tactic, { start: addDays(DAYS.start, 1), end: DAYS.end }).expect(422);
    expect(rulesOf(body)).toEqual(['RH9 message-expired']);
    const { body: outside } = await move(tactic, { start: '2029-01-01', end: '2029-01-02' }).expect(422);
    expect(outside.rule).toBe('PD1');
  });

  test('two moves from the same version: one goes through, the other is told (412)', async () => {
    const tactic = await scheduledTactic(given, editor, DAYS);
    const answers = await Promise.all([
      move(tactic, { start: '2030-05-01', end: '2030-05-02' }),
      lead.post(`${tactics}/${tactic.id}/move`, { start: '2030-06-01', end: '2030-06-02' }, tactic.version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200)?.body as TacticAnswer;
    const lost = answers.find(({ status }) => status === 412)?.body as { code: string; current: object };
    expect(lost).toMatchObject({ code: 'stale-version', current: { id: tactic.id, version: won.version } });
    const { body: stored } = await editor.get(`${tactics}/${tactic.id}`).expect(200);
    expect(won).toEqual({ ...stored, former: DATED });
  });

  test('a stale version is told before any rule is judged', async () => {
    const tactic = await scheduledTactic(given, editor, DAYS);
    const { body } = await move({ ...tactic, version: 1 }, { start: '2029-01-01', end: '2029-01-02' }).expect(
      412,
    );
    expect(body).toMatchObject({ code: 'stale-version', current: { version: tactic.version } });
  });
});

describe('off the calendar and back', () => {
  test('an unscheduled tactic lies in the tray, complete but for its days', async () => {
    const tactic = await scheduledTactic(given, editor, DAYS);
    const { body } = await editor.post(`${tactics}/${tactic.id}/unschedule`, {}, tactic.version).expect(200);
    expect(body).toMatchObject({ status: 'draft', start: null, end: null, missing: [] });
    await schedule(body).expect(200);
  });
});

describe('the steps of a tactic', () => {
  const STEPS = ['schedule', 'unschedule', 'start', 'complete', 'cancel'] as const;
  const ALLOWED: Record<string, readonly (typeof STEPS)[number][]> = {
    draft: ['schedule', 'cancel'],
    scheduled: ['unschedule', 'start', 'cancel'],
    'in-progress': ['complete', 'cancel'],
    completed: [],
    cancelled: [],
  };
  const step = (tactic: TacticAnswer, action: string) =>
    editor.post(`${tactics}/${tactic.id}/${action}`, action === 'schedule' ? DAYS : {}, tactic.version);

  async function inStatus(status: string): Promise<TacticAnswer> {
    const draft = await readyTactic(given, editor);
    const path: Record<string, readonly string[]> = {
      draft: [],
      scheduled: ['schedule'],
      'in-progress': ['schedule', 'start'],
      completed: ['schedule', 'start', 'complete'],
      cancelled: ['cancel'],
    };
    let tactic = draft;
    for (const action of path[status] ?? []) tactic = (await step(tactic, action).expect(200)).body;
    expect(tactic.status).toBe(status);
    return tactic;
  }

  test.each(Object.entries(ALLOWED))('from %s only %j', async (status, allowed) => {
    const tactic = await inStatus(status);
    for (const action of STEPS.filter((candidate) => !allowed.includes(candidate))) {
      const { body } = await step(tactic, action).expect(409);
      expect(body.detail).toContain(status);
    }
    for (const action of allowed) {
      const fresh = await inStatus(status);
      await step(fresh, action).expect(200);
    }
  });

  test('RH14 cancelling gives back the money that nobody was promised', async () => {
    const { body: budget } = await lead.get(`/campaigns/${given.campaignId}/budget`).expect(200);
    await lead.put(`/campaigns/${given.campaignId}/budget`, { total: 100_000 }, budget.version).expect(200);
    const tactic = await scheduledTactic(given, editor, DAYS, { plannedCost: 80_000 });
    await lead
      .patch(
        `/campaigns/${given.campaignId}/budget/lines/${tactic.id}`,
        { approved: 60_000, committed: 30_000, spent: 10_000 },
        tactic.version,
      )
      .expect(200);
    const { body } = await step({ ...tactic, version: tactic.version + 1 }, 'cancel').expect(200);
    expect(body.budget).toEqual({ planned: 30_000, approved: 30_000, committed: 30_000, spent: 10_000 });
    const { body: refused } = await editor
      .patch(`${tactics}/${tactic.id}`, { plannedCost: 40_000 }, body.version)
      .expect(409);
    expect(refused.detail).toMatch(/cancelled/);
  });
});

describe('editing what stands on the calendar', () => {
  const edit = ({ id, version }: TacticAnswer, changes: object) =>
    editor.patch(`${tactics}/${id}`, changes, version);

  test.each([
    ['RH9 message-missing', { messageIds: [] }],
    ['RH10 call-to-action-missing', { callToAction: null }],
    ['RH11 indicator-missing', { indicatorIds: [] }],
  ])('%s', async (broken, changes) => {
    const tactic = await scheduledTactic(given, editor, DAYS);
    const { body } = await edit(tactic, changes).expect(422);
    expect(rulesOf(body)).toEqual([broken]);
    const { body: kept } = await editor.get(`${tactics}/${tactic.id}`).expect(200);
    expect(kept).toEqual(tactic);
  });

  test('a draft may lose them, and a place may change on both', async () => {
    const placed = await scheduledTactic(given, editor, DAYS);
    await edit(placed, { place: 'Plaza del Puente' }).expect(200);
    await edit(await readyTactic(given, editor), { messageIds: [] }).expect(200);
  });

  test('RH9 a message that a tactic carries counts its uses, drafts and cancelled ones apart', async () => {
    const uses = async () => {
      const { body } = await editor
        .get(`/campaigns/${given.campaignId}/messages/${given.messageId}`)
        .expect(200);
      return body.uses as number;
    };
    await readyTactic(given, editor);
    expect(await uses()).toBe(0);
    const placed = await scheduledTactic(given, editor, DAYS);
    await scheduledTactic(given, editor, { start: today(api), end: today(api) });
    expect(await uses()).toBe(2);
    await editor.post(`${tactics}/${placed.id}/cancel`, {}, placed.version).expect(200);
    expect(await uses()).toBe(1);
  });
});
