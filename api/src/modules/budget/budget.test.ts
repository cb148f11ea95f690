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

async function setTotal(euros: number, more: object = {}) {
  const { body } = await lead.get(budget).expect(200);
  return lead.put(budget, { total: euros * EUR, ...more }, body.version);
}

const plan = (euros: number, agent = editor, changes: object = {}) =>
  agent.post(`/campaigns/${campaignId}/tactics`, {
    name: { es: `Por ${euros}` },
    channelType: 'digital',
    phase: 1,
    plannedCost: euros * EUR,
    ...changes,
  });

const ask = (euros: number, agent = editor, changes: object = {}) =>
  agent.post(`${budget}/releases`, {
    amount: euros * EUR,
    reason: 'opportunity',
    justification: 'Una feria cercana',
    ...changes,
  });

const decide = ({ id, version }: Stored, action: 'approve' | 'reject', agent = lead, comment = '') =>
  agent.post(`${budget}/releases/${id}/${action}`, { comment }, version);

const line = ({ id, version }: Stored, amounts: object) =>
  lead.patch(`${budget}/lines/${id}`, amounts, version);

const checksOf = async () => {
  const { body } = await lead.get(`/campaigns/${campaignId}/checks`).expect(200);
  return body.items as { rule: string; values: Record<string, unknown> }[];
};

describe('§3.3 20,000 EUR that keep a fifth', () => {
  beforeEach(async () => {
    await (
      await setTotal(20_000)
    ).body;
  });

  test('RH13 RW1 leave 16,000 to plan; all of it planned is fine and warns of nothing', async () => {
    await plan(16_000).expect(201);
    const { body } = await lead.get(budget).expect(200);
    expect(body).toMatchObject({
      currency: 'EUR',
      total: 2_000_000,
      reserveBasisPoints: 2_000,
      reserve: 400_000,
      reserveHeld: 400_000,
      reserveHeldBasisPoints: 2_000,
      released: 0,
      allocatable: 1_600_000,
      planned: 1_600_000,
      unallocated: 0,
      buckets: { spent: 0, committed: 0, approved: 0, planned: 1_600_000, free: 0 },
    });
    expect((await checksOf()).map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(['RW1']));
  });

  test('RH13 RW1 17,000 are refused by 1,000, until a second person releases it; then 15 % stays', async () => {
    const { body: tactic } = await plan(16_000).expect(201);
    const raise = (version: number) =>
      editor.patch(`/campaigns/${campaignId}/tactics/${tactic.id}`, { plannedCost: 1_700_000 }, version);
    const { body: refused } = await raise(tactic.version).expect(422);
    expect(refused).toMatchObject({
      rule: 'RH13',
      errors: [
        {
          key: 'planned-over-allocatable',
          values: { planned: 1_700_000, allocatable: 1_600_000, excess: 100_000, currency: 'EUR' },
        },
      ],
    });

    const { body: asked } = await ask(1_000, editor, { tacticId: tactic.id }).expect(201);
    expect(asked).toMatchObject({
      status: 'pending',
      amount: 100_000,
      decidedBy: null,
      reserveBefore: 400_000,
      reserveAfter: 300_000,
    });
    // Asking moves nothing.
    await raise(tactic.version).expect(422);

    const { body: approved } = await decide(asked, 'approve', lead, 'Vale la pena').expect(200);
    expect(approved).toMatchObject({
      status: 'approved',
      requestedBy: { id: editor.userId },
      decidedBy: { id: lead.userId },
      decidedAt: api.clock.now().toISOString(),
      decisionComment: 'Vale la pena',
      selfApproved: false,
      reserveBefore: 400_000,
      reserveAfter: 300_000,
    });
    await raise(tactic.version).expect(200);
    const { body } = await lead.get(budget).expect(200);
    expect(body).toMatchObject({
      released: 100_000,
      reserveHeld: 300_000,
      reserveHeldBasisPoints: 1_500,
      allocatable: 1_700_000,
      unallocated: 0,
    });
    expect(body.releases).toEqual([approved]);
    expect(await checksOf()).toContainEqual(
      expect.objectContaining({
        rule: 'RW1',
        values: expect.objectContaining({
          reserveLeft: 300_000,
          reserveLeftBasisPoints: 1_500,
          missing: 100_000,
        }),
      }),
    );
  });

  test('RH13 20,001 are more than there is, and no release could mend it', async () => {
    const { body } = await plan(20_001).expect(422);
    expect(body).toMatchObject({
      rule: 'RH13',
      errors: [{ key: 'planned-over-total', values: { planned: 2_000_100, total: 2_000_000, excess: 100 } }],
    });
    expect((await lead.get(budget).expect(200)).body.lines).toEqual([]);
  });

  test('RH13 a total or a reserve that the plan no longer fits is refused, and stays as it was', async () => {
    await plan(16_000).expect(201);
    const { body: less } = await setTotal(19_999);
    expect(less).toMatchObject({ status: 422, rule: 'RH13', errors: [{ values: { excess: 80 } }] });
    const { body: safer } = await setTotal(20_000, { reserveBasisPoints: 2_001 });
    expect(safer).toMatchObject({ status: 422, rule: 'RH13' });
    const { body } = await lead.get(budget).expect(200);
    expect(body).toMatchObject({ total: 2_000_000, reserveBasisPoints: 2_000, version: 2 });
    expect((await setTotal(25_000)).status).toBe(200);
  });

  test('a stale version is told, and only a lead sets the total', async () => {
    await lead.put(budget, { total: 1 }, 1).expect(412);
    await editor.put(budget, { total: 1 }, 2).expect(403);
    await (await api.signIn('spokesperson')).get(budget).expect(403);
  });
});

describe('RH14 the stages of a line', () => {
  let tactic: Stored;

  beforeEach(async () => {
    await setTotal(20_000);
    tactic = (await plan(1_000).expect(201)).body;
  });

  test('go in order: nothing is committed before it is approved, nothing spent before it is committed', async () => {
    for (const [amounts, stage] of [
      [{ approved: 100_001 }, 'approved'],
      [{ committed: 1 }, 'committed'],
      [{ spent: 1 }, 'spent'],
      [{ approved: 50_000, committed: 50_000, spent: 50_001 }, 'spent'],
    ] as const) {
      const { body } = await line(tactic, amounts).expect(422);
      expect(body).toMatchObject({
        rule: 'RH14',
        errors: [{ key: 'amount-out-of-order', values: { stage } }],
      });
    }
    const { body } = await line(tactic, { approved: 90_000, committed: 60_000, spent: 20_000 }).expect(200);
    expect(body).toMatchObject({
      planned: 100_000,
      approved: 90_000,
      committed: 60_000,
      spent: 20_000,
      buckets: { spent: 20_000, committed: 40_000, approved: 30_000, planned: 10_000, free: 1_500_000 },
    });
    const [stored] = body.lines;
    await line({ id: tactic.id, version: stored.version }, { planned: 89_999 }).expect(422);
    await line({ id: tactic.id, version: stored.version }, { committed: 19_999 }).expect(422);
  });

  test('a line that names its source keeps its amounts, and an old version is told', async () => {
    const { body } = await line(tactic, { fundingSource: 'private-partner' }).expect(200);
    expect(body.lines).toEqual([
      expect.objectContaining({
        tacticId: tactic.id,
        fundingSource: 'private-partner',
        planned: 100_000,
        approved: 0,
      }),
    ]);
    await line(tactic, { approved: 1 }).expect(412);
    await line({ id: UNKNOWN_ID, version: 1 }, { approved: 1 }).expect(404);
    await editor.patch(`${budget}/lines/${tactic.id}`, { approved: 1 }, 2).expect(403);
  });

  test('RH13 planning more through the line is judged as well', async () => {
    const { body } = await line(tactic, { planned: 1_600_001 }).expect(422);
    expect(body).toMatchObject({ rule: 'RH13', errors: [{ values: { excess: 1 } }] });
  });

  test('the parts by phase, by channel type and by month add up to the whole', async () => {
    await plan(2_000, editor, { phase: 2, channelType: 'traditional' }).expect(201);
    const { body } = await lead.get(budget).expect(200);
    const sum = (parts: { planned: number }[]) => parts.reduce((all, { planned }) => all + planned, 0);
    expect(sum(body.byPhase)).toBe(300_000);
    expect(body.byPhase.map(({ planned }: { planned: number }) => planned)).toEqual([100_000, 200_000, 0]);
    expect(sum(body.byChannelType)).toBe(300_000);
    expect(sum(body.byMonth) + body.undated).toBe(300_000);
    expect(body.undated).toBe(300_000);
  });
});

test('RH13 of two changes at once that fit alone but not together exactly one passes', async () => {
  await setTotal(20_000);
  for (const [first, second] of [
    [() => plan(9_000), () => plan(9_000, lead)],
    [() => plan(1_500), () => setTotal(11_500)],
  ] as const) {
    const answers = await Promise.all([first(), second()]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status === 422)).toHaveLength(1);
    const { body } = await lead.get(budget).expect(200);
    expect(body.planned).toBeLessThanOrEqual(body.allocatable);
  }
});

describe('I4 the benchmark of a first year', () => {
  test('stands beside the total in both readings, times the factor of the country', async () => {
    const { body } = await setTotal(20_000, { countryFactorBasisPoints: 5_000 });
    expect(body.benchmark).toEqual({
      amount: 1_000_000,
      countryFactorBasisPoints: 5_000,
      withReserve: 2_000_000,
      withoutReserve: 1_600_000,
      plannedInPhase1: 0,
      reserveInside: { total: 1_000_000, reserve: 200_000, allocatable: 800_000 },
      reserveOnTop: { total: 1_250_000, reserve: 250_000, allocatable: 1_000_000 },
    });
  });

  test('in another currency there is none', async () => {
    const { id } = await newCampaign(api, lead, { currency: 'CLP' });
    const { body } = await lead.get(`/campaigns/${id}/budget`).expect(200);
    expect(body).toMatchObject({ currency: 'CLP', benchmark: null, total: 0 });
  });
});
