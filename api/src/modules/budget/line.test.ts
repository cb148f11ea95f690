import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let path: string;
let budget: string;

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
  path = `/campaigns/${(await newCampaign(api, lead)).id}`;
  budget = `${path}/budget`;
  await lead.put(budget, { total: 2_000_000 }, 1).expect(200);
});
afterAll(() => api.close());

async function plan(cost: number, more: object = {}): Promise<Stored> {
  const { body } = await editor
    .post(`${path}/tactics`, {
      name: { es: 'Viaje de prensa' },
      channelType: 'public-relations',
      phase: 1,
      plannedCost: cost,
      ...more,
    })
    .expect(201);
  return body;
}

const change = ({ id, version }: Stored, body: object) => lead.patch(`${budget}/lines/${id}`, body, version);
const lineOf = (body: { lines: { tacticId: string; version: number }[] }, { id }: Stored) => {
  const line = body.lines.find(({ tacticId }) => tacticId === id);
  if (!line) throw new Error('no such line');
  return { id, version: line.version, line };
};
const dollars = (numerator: number, denominator = 100) => ({
  currency: 'USD',
  rate: { numerator, denominator },
  rateDate: '2027-03-01',
  rateSource: 'Banco Central Europeo',
});

describe('I1 a line in another currency', () => {
  test('is added up in the campaign’s at its own rate; a new rate values what is not paid and nothing else', async () => {
    const other = await plan(50_000);
    const trip = await plan(0);
    const { body: set } = await change(trip, { planned: 100_000, currency: dollars(90) }).expect(200);
    expect(set).toMatchObject({ planned: 140_000 });
    expect(lineOf(set, trip).line).toMatchObject({
      planned: 90_000,
      foreign: { currency: 'USD', amounts: { planned: 100_000 }, rateSource: 'Banco Central Europeo' },
    });
    const { body: paid } = await change(lineOf(set, trip), {
      approved: 100_000,
      committed: 60_000,
      spent: 40_000,
      note: 'Factura 2027-031',
    }).expect(200);
    const { body: rated } = await change(lineOf(paid, trip), {
      currency: dollars(95),
      note: 'Tipo de mayo',
    }).expect(200);
    expect(lineOf(rated, trip).line).toMatchObject({
      planned: 93_000,
      approved: 93_000,
      committed: 55_000,
      spent: 36_000,
      foreign: { rate: { numerator: 95, denominator: 100 }, amounts: { planned: 100_000, spent: 40_000 } },
    });
    expect(lineOf(rated, other).line).toMatchObject({ planned: 50_000, foreign: null });

    const { body: history } = await lead.get(`${budget}/lines/${trip.id}/history`).expect(200);
    expect(history.items).toMatchObject([
      {
        note: 'Tipo de mayo',
        by: { id: lead.userId },
        before: { planned: 90_000, spent: 36_000 },
        after: { planned: 93_000, spent: 36_000 },
        foreign: { rate: { numerator: 95 }, before: { planned: 100_000 }, after: { planned: 100_000 } },
      },
      { note: 'Factura 2027-031', after: { spent: 36_000 }, foreign: { rate: { numerator: 90 } } },
      { note: '', before: { planned: 0 }, after: { planned: 90_000 } },
    ]);
  });

  test('RH13 a rate that takes the plan beyond what is available is refused, with the excess', async () => {
    const trip = await plan(0);
    const { body: set } = await change(trip, { planned: 1_600_000, currency: dollars(100) }).expect(200);
    const { body } = await change(lineOf(set, trip), { currency: dollars(101) }).expect(422);
    expect(body).toMatchObject({
      rule: 'RH13',
      errors: [{ key: 'planned-over-allocatable', values: { excess: 16_000, currency: 'EUR' } }],
    });
    const { body: kept } = await lead.get(budget).expect(200);
    expect(lineOf(kept, trip).line).toMatchObject({ planned: 1_600_000 });
  });

  test('RH14 is judged in its own currency, and no amount passes what a plan can hold', async () => {
    const trip = await plan(0);
    const { body } = await change(trip, { planned: 10, approved: 11, currency: dollars(90) }).expect(422);
    expect(body).toMatchObject({
      rule: 'RH14',
      errors: [{ values: { stage: 'approved', excess: 1, currency: 'USD' } }],
    });
    const { body: huge } = await change(trip, {
      planned: 1_000_000_000_000,
      currency: dollars(1_000_000_000_000, 1),
    }).expect(422);
    expect(huge).toMatchObject({ rule: 'RH14', errors: [{ key: 'amount-not-whole' }] });
    await change(trip, { currency: { ...dollars(90), rate: { numerator: 0.9, denominator: 1 } } }).expect(
      400,
    );
    await change(trip, { currency: { ...dollars(90), rateSource: ' ' } }).expect(400);
  });

  test('keeps its currency once money is bound, and is not changed in the campaign’s without a rate', async () => {
    const trip = await plan(5_000);
    await change(trip, { currency: dollars(90) }).expect(400);
    const { body: set } = await change(trip, { planned: 10_000, currency: dollars(90) }).expect(200);
    const now = lineOf(set, trip);
    const { body: refused } = await editor
      .patch(`${path}/tactics/${trip.id}`, { plannedCost: 1 }, now.version)
      .expect(400);
    expect(refused.errors).toEqual([
      expect.objectContaining({ path: 'body.plannedCost', code: 'in-another-currency' }),
    ]);
    // The same amount, as a form sends it back, is no change.
    const { body: same } = await editor
      .patch(`${path}/tactics/${trip.id}`, { plannedCost: 9_000, staffHours: 4 }, now.version)
      .expect(200);
    expect(same).toMatchObject({ plannedCost: 9_000, foreignCurrency: 'USD' });
    const { body: bound } = await change(
      { id: trip.id, version: same.version },
      { approved: 10, committed: 10 },
    ).expect(200);
    await change(lineOf(bound, trip), { planned: 10, currency: null }).expect(409);
  });
});

describe('I1 who did what with a line', () => {
  test('several are approved at once, or none', async () => {
    const [first, second] = [await plan(10_000), await plan(20_000)];
    const approve = (lines: readonly Stored[], agent = lead) =>
      agent.post(`${budget}/lines/approve`, {
        lines: lines.map(({ id, version }) => ({ tacticId: id, version })),
        note: 'Acta de mayo',
      });
    await approve([first], editor).expect(403);
    await approve([first, { ...second, version: 7 }]).expect(412);
    expect((await lead.get(budget).expect(200)).body.approved).toBe(0);
    const { body } = await approve([first, second]).expect(200);
    expect(body).toMatchObject({ approved: 30_000, committed: 0 });
    const { body: history } = await lead.get(`${budget}/lines/${second.id}/history`).expect(200);
    expect(history.items).toMatchObject([
      { note: 'Acta de mayo', by: { id: lead.userId }, before: { approved: 0 }, after: { approved: 20_000 } },
      { by: { id: editor.userId }, before: { planned: 0 }, after: { planned: 20_000 } },
    ]);
    await (await api.signIn('spokesperson')).get(`${budget}/lines/${second.id}/history`).expect(403);
    await lead.get(`${budget}/lines/${'0'.repeat(24)}/history`).expect(404);
  });

  test('I9 I10 the money by source, by area and over the months, against what was paid', async () => {
    const trip = await plan(31_000, { fundingArea: 'Turismo', fundingSource: 'cooperation' });
    await plan(500);
    const { body: paid } = await change(trip, { approved: 31_000, committed: 31_000, spent: 1_000 }).expect(
      200,
    );
    expect(paid.byArea).toMatchObject([
      { area: 'Turismo', planned: 31_000, spent: 1_000 },
      { area: null, planned: 500 },
    ]);
    expect(
      paid.byFundingSource.map(({ fundingSource, planned }: { fundingSource: string; planned: number }) => [
        fundingSource,
        planned,
      ]),
    ).toEqual([
      ['own', 500],
      ['private-partner', 0],
      ['cooperation', 31_000],
      ['other-area', 0],
    ]);
    const month = today(api).slice(0, 7);
    expect(paid.forecast).toEqual({
      today: today(api),
      months: [{ month, planned: 0, spent: 1_000, expected: 0 }],
      undated: 30_500,
    });
    const { body: late } = await change(lineOf(paid, trip), { spent: 1_500, on: '2025-12-31' }).expect(200);
    expect(late.forecast.months[0]).toEqual({ month: '2025-12', planned: 0, spent: 500, expected: 0 });
    // A correction is a payment taken back.
    const { body: corrected } = await change(lineOf(late, trip), { spent: 900, note: 'Abono' }).expect(200);
    expect(corrected.forecast.months).toEqual([
      { month: '2025-12', planned: 0, spent: 500, expected: 0 },
      { month, planned: 0, spent: 400, expected: 0 },
    ]);
  });
});
