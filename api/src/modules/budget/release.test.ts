import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { UNKNOWN_ID } from '../../testing/sample-input.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaignId: string;
let budget: string;

const EUR = 100;

interface Stored {
  readonly id: string;
  readonly version: number;
}

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaignId = (await newCampaign(api, lead)).id;
  budget = `/campaigns/${campaignId}/budget`;
});
afterAll(() => api.close());

const ask = (euros: number, agent = editor, changes: object = {}) =>
  agent.post(`${budget}/releases`, {
    amount: euros * EUR,
    reason: 'opportunity',
    justification: 'Una feria cercana',
    ...changes,
  });

const decide = ({ id, version }: Stored, action: 'approve' | 'reject', agent = lead, comment = '') =>
  agent.post(`${budget}/releases/${id}/${action}`, { comment }, version);

describe('a release out of the reserve', () => {
  beforeEach(async () => {
    await lead.put(budget, { total: 20_000 * EUR }, 1).expect(200);
  });

  test('is asked for within what the reserve holds, for a tactic of the campaign', async () => {
    const { body } = await ask(4_001).expect(422);
    expect(body).toMatchObject({
      rule: 'RH13',
      errors: [
        { key: 'reserve-exceeded', path: 'body.amount', values: { reserveHeld: 400_000, excess: 100 } },
      ],
    });
    await ask(0).expect(400);
    await ask(-1).expect(400);
    await ask(10, editor, { justification: ' ' }).expect(400);
    await ask(10, editor, { reason: 'because' }).expect(400);
    const { body: unknown } = await ask(10, editor, { tacticId: UNKNOWN_ID }).expect(400);
    expect(unknown.errors).toEqual([
      expect.objectContaining({ path: 'body.tacticId', code: 'unknown-reference' }),
    ]);
    await ask(4_000).expect(201);
    await ask(1, await api.signIn('viewer')).expect(403);
  });

  test('RH18 is not approved by whoever asked for it, nor by an editor', async () => {
    const { body: own } = await ask(100, lead).expect(201);
    const { body } = await decide(own, 'approve', lead).expect(422);
    expect(body).toMatchObject({ rule: 'RH18', errors: [{ key: 'needs-second-person' }] });
    await decide(own, 'approve', editor).expect(403);
    const { body: approved } = await decide(own, 'approve', await api.signIn('admin')).expect(200);
    expect(approved).toMatchObject({ status: 'approved', selfApproved: false });
  });

  test('is decided once and for ever', async () => {
    const { body: asked } = await ask(100).expect(201);
    const { body: rejected } = await decide(asked, 'reject', lead, 'Este año no').expect(200);
    expect(rejected).toMatchObject({ status: 'rejected', reserveBefore: 400_000, reserveAfter: 400_000 });
    for (const action of ['approve', 'reject'] as const) {
      await decide(asked, action).expect(412);
      const { body } = await decide(rejected, action).expect(409);
      expect(body.detail).toMatch(/already rejected/);
    }
    const { body } = await lead.get(budget).expect(200);
    expect(body).toMatchObject({ released: 0, reserveHeld: 400_000, releases: [rejected] });
  });

  test('is withdrawn by whoever asked for it, and by nobody else; it stays in the record', async () => {
    const { body: asked } = await ask(100).expect(201);
    const withdraw = (version: number, agent = editor) =>
      agent.post(`${budget}/releases/${asked.id}/withdraw`, { comment: 'Ya no hace falta' }, version);
    await withdraw(asked.version, lead).expect(403);
    await decide(asked, 'reject', editor).expect(403);
    const { body: withdrawn } = await withdraw(asked.version).expect(200);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', reserveBefore: 400_000, reserveAfter: 400_000 });
    await withdraw(withdrawn.version).expect(409);
    await decide(withdrawn, 'approve').expect(409);
    const { body } = await lead.get(budget).expect(200);
    expect(body).toMatchObject({ released: 0, releases: [withdrawn] });
  });

  test('RH13 gives back what nobody plans, in parts, and no more', async () => {
    const { body: asked } = await ask(1_000).expect(201);
    const back = ({ id, version }: Stored, euros: number, agent = lead) =>
      agent.post(`${budget}/releases/${id}/return`, { amount: euros * EUR, comment: 'No se usó' }, version);
    await back(asked, 100).expect(409);
    const { body: approved } = await decide(asked, 'approve').expect(200);
    await editor
      .post(`/campaigns/${campaignId}/tactics`, {
        name: { es: 'Feria' },
        channelType: 'non-traditional',
        phase: 1,
        plannedCost: 16_400 * EUR,
      })
      .expect(201);
    const { body: refused } = await back(approved, 700).expect(422);
    expect(refused).toMatchObject({
      rule: 'RH13',
      errors: [{ key: 'already-planned', values: { excess: 10_000 } }],
    });
    await back(approved, 1)
      .expect(200)
      .then(({ body }) => expect(body.returned).toBe(100));
    await back(approved, 1).expect(412);
    await back({ ...approved, version: approved.version + 1 }, 1, editor).expect(403);
    const { body: returned } = await back({ ...approved, version: approved.version + 1 }, 599).expect(200);
    expect(returned).toMatchObject({
      status: 'approved',
      amount: 100_000,
      returned: 60_000,
      returns: [{ amount: 100 }, { amount: 59_900, by: { id: lead.userId }, comment: 'No se usó' }],
    });
    const { body } = await lead.get(budget).expect(200);
    expect(body).toMatchObject({
      released: 40_000,
      reserveHeld: 360_000,
      allocatable: 1_640_000,
      unallocated: 0,
    });
  });

  test('is judged by the reserve of the day on which it is decided', async () => {
    const { body: first } = await ask(3_000).expect(201);
    const { body: second } = await ask(3_000).expect(201);
    await decide(first, 'approve').expect(200);
    const { body } = await decide(second, 'approve').expect(422);
    expect(body).toMatchObject({
      rule: 'RH13',
      errors: [{ values: { reserveHeld: 100_000, excess: 200_000 } }],
    });
    const { body: after } = await lead.get(budget).expect(200);
    expect(after).toMatchObject({ released: 300_000, reserveHeld: 100_000, allocatable: 1_900_000 });
    expect(after.releases.map(({ id }: Stored) => id)).toEqual([second.id, first.id]);
  });

  test('two decisions at once cannot take the same money', async () => {
    const { body: first } = await ask(3_000).expect(201);
    const { body: second } = await ask(3_000).expect(201);
    const admin = await api.signIn('admin');
    const answers = await Promise.all([decide(first, 'approve'), decide(second, 'approve', admin)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await lead.get(budget).expect(200)).body.released).toBe(300_000);
  });

  test('keeps its campaign from being deleted, and stops when the campaign is archived', async () => {
    const { body: asked } = await ask(100).expect(201);
    const { body: campaign } = await lead.get(`/campaigns/${campaignId}`).expect(200);
    const admin = await api.signIn('admin');
    await admin.delete(`/campaigns/${campaignId}`, campaign.version).expect(409);
    await lead.post(`/campaigns/${campaignId}/archive`, undefined, campaign.version).expect(200);
    await decide(asked, 'approve').expect(409);
    await ask(100).expect(409);
  });

  test('of another campaign or organization is not there', async () => {
    const { body: asked } = await ask(100).expect(201);
    const other = (await newCampaign(api, lead)).id;
    await lead.post(`/campaigns/${other}/budget/releases/${asked.id}/approve`, {}, asked.version).expect(404);
    const stranger = await api.signInElsewhere('admin');
    await stranger.get(budget).expect(404);
    await decide(asked, 'approve', stranger).expect(404);
    await ask(1, stranger).expect(404);
  });
});

test('RH18 the only approver there is may approve alone, and it says so', async () => {
  const small = await startApi();
  try {
    const admin = small.anonymous();
    await admin.signIn(small.admin.email, small.admin.password);
    const { id } = await newCampaign(small, admin);
    const path = `/campaigns/${id}/budget`;
    await admin.put(path, { total: 100_000 }, 1).expect(200);
    const request = { amount: 1_000, reason: 'need', justification: 'Sin más personas' };
    const { body: asked } = await admin.post(`${path}/releases`, request).expect(201);
    const { body } = await admin.post(`${path}/releases/${asked.id}/approve`, {}, asked.version).expect(200);
    expect(body).toMatchObject({ status: 'approved', selfApproved: true });
  } finally {
    await small.close();
  }
});
