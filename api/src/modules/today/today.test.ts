import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, MESSAGE, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
afterAll(() => api.close());

/** A campaign with a budget and one tactic on the calendar, three days from today and two days long. */
async function runningPlan() {
  const { id } = await newCampaign(api, lead);
  const plan = `/campaigns/${id}`;
  const { body: budget } = await lead.get(`${plan}/budget`).expect(200);
  await lead.put(`${plan}/budget`, { total: 2_000_000 }, budget.version).expect(200);
  const message = await approvedMessage(id, editor, lead);
  const { body: indicator } = await editor
    .post(`${plan}/indicators`, { name: { es: 'Visitas' }, target: 1_000, reviewFrequency: 'monthly' })
    .expect(201);
  const { body: tactic } = await editor
    .post(`${plan}/tactics`, {
      name: { es: 'Jornada abierta' },
      channelType: 'public-relations',
      phase: 1,
      messageIds: [message.id],
      indicatorIds: [indicator.id],
      callToAction: { type: 'click', label: { es: 'Ven' }, url: 'https://valdemar.example/ven' },
      plannedCost: 300_000,
    })
    .expect(201);
  const start = addDays(today(api), 3);
  const dates = { start, end: addDays(start, 1) };
  await editor.post(`${plan}/tactics/${tactic.id}/schedule`, dates, tactic.version).expect(200);
  return { id, plan, tacticId: tactic.id as string, dates };
}

const read = async (agent: Agent, plan: string) => (await agent.get(`${plan}/today`).expect(200)).body;

describe('today', () => {
  test('shows the next 14 days, the ribbon, the gaps ahead, money and press in one answer', async () => {
    const { plan, tacticId, dates } = await runningPlan();
    await editor
      .post(`${plan}/clips`, {
        title: 'Valdemar se abre',
        outlet: 'El Faro',
        medium: 'press',
        date: today(api),
        scope: 'national',
        tone: 'favourable',
        valuation: { method: 'entered', amount: 120_000, source: 'Tarifa pública' },
      })
      .expect(201);
    const body = await read(lead, plan);
    expect(body.day).toBe(today(api));
    expect(body.upcoming).toEqual([expect.objectContaining({ id: `tactic:${tacticId}`, ...dates })]);
    expect(body.ribbon.counts).toHaveLength(365);
    expect(body.ribbon.counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(2);
    expect(body.ribbon.counts.slice(33, 35)).toEqual([1, 1]);
    // The one that has begun is told whole, as RW3 and the calendar tell it.
    expect(body.gaps).toEqual([
      expect.objectContaining({ end: addDays(dates.start, -1) }),
      expect.objectContaining({ start: addDays(dates.end, 1) }),
    ]);
    expect(body.budget).toMatchObject({
      total: 2_000_000,
      reserveHeld: 400_000,
      reserveBasisPoints: 2_000,
      buckets: { planned: 300_000, free: 1_300_000 },
    });
    expect(body.freePress).toEqual({
      count: 1,
      value: 120_000,
      currency: 'EUR',
      byMonth: [{ month: today(api).slice(0, 7), count: 1 }],
    });
  });

  test('what needs someone: at most eight findings, what stops something first', async () => {
    const { plan } = await runningPlan();
    const { attention } = await read(lead, plan);
    expect(attention.length).toBeGreaterThan(0);
    expect(attention.length).toBeLessThanOrEqual(8);
    const levels = attention.map(({ level }: { level: string }) => level);
    expect(levels).toEqual([...levels].sort());
  });

  test('RW19 a contract that is overdue stands before the gaps that are still to come', async () => {
    const { plan, tacticId } = await runningPlan();
    const { body: tactic } = await editor.get(`${plan}/tactics/${tacticId}`).expect(200);
    const late = { contracting: { leadDays: 10, done: false } };
    await editor.patch(`${plan}/tactics/${tacticId}`, late, tactic.version).expect(200);
    const { attention } = await read(lead, plan);
    const warnings = attention.filter(({ level }: { level: string }) => level === 'warning');
    expect(warnings[0]).toMatchObject({ rule: 'RW19', key: 'contracting-overdue' });
    expect(warnings.map(({ key }: { key: string }) => key)).toContain('gap');
  });

  test('RH18 decisions are those that this person may take, the longest waiting first', async () => {
    const { plan } = await runningPlan();
    const submit = async (author: Agent, es: string) => {
      const { body: draft } = await author.post(`${plan}/messages`, { ...MESSAGE, text: { es } }).expect(201);
      await author.post(`${plan}/messages/${draft.id}/submit`, {}, draft.version).expect(200);
      api.clock.advance({ minutes: 5 });
      return draft.id as string;
    };
    const fromEditor = await submit(editor, 'Del equipo');
    const fromLead = await submit(lead, 'De la dirección');
    const { body: release } = await editor
      .post(`${plan}/budget/releases`, {
        amount: 50_000,
        reason: 'opportunity',
        justification: 'Una feria cercana',
      })
      .expect(201);

    const asLead = await read(lead, plan);
    expect(asLead.decisions.map(({ id }: { id: string }) => id)).toEqual([fromEditor, release.id]);
    expect(asLead.decisions[0]).toMatchObject({
      kind: 'message',
      title: { es: 'Del equipo' },
      figure: 1,
      uses: 0,
    });
    expect(asLead.decisions[1]).toMatchObject({
      kind: 'release',
      title: { es: 'Una feria cercana' },
      figure: 50_000,
    });
    expect(asLead.waiting).toMatchObject({ messages: 1, budget: 1, bulletins: 0 });

    const asAdmin = await read(await api.signIn('admin'), plan);
    expect(asAdmin.decisions.map(({ id }: { id: string }) => id)).toEqual([fromEditor, fromLead, release.id]);
    expect((await read(editor, plan)).decisions).toEqual([]);
  });

  test('spokespeople see the calendar, neither money nor press nor what is being decided', async () => {
    const { plan, tacticId } = await runningPlan();
    const body = await read(await api.signIn('spokesperson'), plan);
    expect(body).toMatchObject({
      decisions: [],
      attention: [],
      budget: null,
      freePress: null,
      waiting: { today: 0, messages: 0, budget: 0, bulletins: 0 },
    });
    expect(body.upcoming).toEqual([expect.objectContaining({ subjectId: tacticId })]);
    await (await api.signIn('ambassador')).get(`${plan}/today`).expect(403);
  });

  test("the day is the campaign's, and a campaign that is over has no gaps ahead", async () => {
    const start = addDays(today(api), -60);
    const past = { start, end: addDays(start, 29), timeZone: 'Pacific/Pago_Pago' };
    const { id } = await newCampaign(api, lead, past);
    const body = await read(lead, `/campaigns/${id}`);
    expect(body.day).toBe(addDays(today(api), -1));
    expect(body.gaps).toEqual([]);
    expect(body.ribbon).toEqual({ start, counts: new Array(30).fill(0) });
  });
});
