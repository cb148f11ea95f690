import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, completeStrategy, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaign: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
});
afterAll(() => api.close());

const day = (ago: number) => addDays(today(api), -ago);
const newIndicator = async (more: object = {}) => {
  const fields = { name: { es: 'Visitas' }, target: 10_000, baseline: 0, reviewFrequency: 'monthly' };
  const { body } = await editor.post(`${campaign}/indicators`, { ...fields, ...more }).expect(201);
  return body as { id: string };
};

test('J5-J7 R13 a review gathers values, moves a tactic, is signed, and then nothing of it changes', async () => {
  const ground = await groundOf(campaign.replace('/campaigns/', ''), { editor, lead });
  const start = addDays(today(api), 20);
  const tactic = await scheduledTactic(ground, editor, { start, end: addDays(start, 1) });
  const { id } = await newIndicator();
  const reviews = `${campaign}/reviews`;
  const { body: open } = await editor.post(reviews, { kind: 'monthly', indicatorIds: [id] }).expect(201);
  expect(open).toMatchObject({ values: [{ indicatorId: id, target: 10_000, value: null }], signedAt: null });
  await lead.post(`${reviews}/${open.id}/sign`, { checked: true }, open.version).expect(409);

  const { body: written } = await editor
    .patch(
      `${reviews}/${open.id}`,
      {
        values: [{ indicatorId: id, value: 7_000 }],
        worked: 'Las rutas',
        notWorked: 'Agosto',
        why: 'Sin fotos',
      },
      open.version,
    )
    .expect(200);
  const { body: now } = await editor.get(`${campaign}/tactics/${tactic.id}`).expect(200);
  const later = addDays(start, 7);
  const move = { action: 'move', tacticId: tactic.id, version: now.version, start: later };
  const { body: adjusted } = await editor
    .post(
      `${reviews}/${open.id}/adjustments`,
      { text: 'Una semana más tarde', tactic: move },
      written.version,
    )
    .expect(200);
  expect(adjusted.adjustments).toEqual([
    expect.objectContaining({
      tacticId: tactic.id,
      action: 'move',
      before: `${start}/${addDays(start, 1)}`,
      after: `${later}/${addDays(later, 1)}`,
    }),
  ]);
  expect((await editor.get(`${campaign}/tactics/${tactic.id}`).expect(200)).body.start).toBe(later);

  const sign = (agent: Agent) =>
    agent.post(`${reviews}/${open.id}/sign`, { checked: true }, adjusted.version);
  await sign(editor).expect(403);
  const { body: signed } = await sign(lead).expect(200);
  expect(signed.signedBy.name).toEqual(expect.any(String));
  await editor.patch(`${reviews}/${open.id}`, { worked: 'Otra cosa' }, signed.version).expect(409);
  const { body: board } = await editor.get(`${campaign}/indicator-board`).expect(200);
  const own = board.items.find(({ indicatorId }: { indicatorId: string }) => indicatorId === id);
  expect(own.last).toEqual({ date: today(api), value: 7_000 });

  const due = addDays(today(api), 5);
  const action = { source: 'review', reviewId: open.id, action: 'Pedir fotos', due };
  await editor.post(`${campaign}/improvements`, action).expect(201);
  const { body: screen } = await editor.get(`${campaign}/today`).expect(200);
  expect(screen.upcoming).toContainEqual(expect.objectContaining({ kind: 'improvement', start: due }));
  const { body: past } = await editor
    .post(`${campaign}/improvements`, { ...action, due: day(1) })
    .expect(201);
  const { body: checks } = await editor.get(`${campaign}/checks`).expect(200);
  expect(checks.items.filter(({ rule }: { rule: string }) => rule === 'RW36')).toEqual([
    expect.objectContaining({ subject: expect.objectContaining({ id: past.id }) }),
  ]);
});

test('J6 an adjustment and its tactic change together or not at all', async () => {
  const { id } = await newIndicator();
  const reviews = `${campaign}/reviews`;
  const { body: open } = await editor.post(reviews, { kind: 'monthly', indicatorIds: [id] }).expect(201);
  const { body: budget } = await lead.get(`${campaign}/budget`).expect(200);
  await lead.put(`${campaign}/budget`, { total: 100_000 }, budget.version).expect(200);
  const tactics = await Promise.all(
    ['Feria', 'Ruta'].map(async (es) => {
      const draft = { name: { es }, channelType: 'digital', phase: 1 };
      return (await editor.post(`${campaign}/tactics`, draft).expect(201)).body as { id: string };
    }),
  );
  // Both saw the same version of the review: one of them comes too late, and its tactic keeps its cost.
  const answers = await Promise.all(
    tactics.map(({ id: tacticId }) =>
      editor.post(
        `${reviews}/${open.id}/adjustments`,
        { text: 'Más barata', tactic: { action: 'cost', tacticId, version: 1, plannedCost: 500 } },
        open.version,
      ),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const { body: after } = await editor.get(`${reviews}/${open.id}`).expect(200);
  expect(after.adjustments).toHaveLength(1);
  for (const tactic of tactics) {
    const { body: now } = await editor.get(`${campaign}/tactics/${tactic.id}`).expect(200);
    expect(now.plannedCost).toBe(tactic.id === after.adjustments[0].tacticId ? 500 : 0);
  }
});

// The last one: it lets months go by, and sessions end.
test('J5 RW6 R16 whoever looks at an indicator is reminded: before, late, after a quarter, each once, in their language', async () => {
  const id = campaign.replace('/campaigns/', '');
  await editor.patch('/auth/me', { language: 'es' }).expect(200);
  const own = { name: { es: 'Con dueña' }, responsibleId: editor.userId };
  const { id: owned } = await newIndicator(own);
  await newIndicator({ name: { en: 'Of nobody' }, reviewFrequency: 'quarterly' });
  await editor
    .post(`${campaign}/indicators`, { name: { es: 'X' }, responsibleId: id })
    .expect(400)
    .expect(({ body }) => expect(body.errors[0].path).toBe('body.responsibleId'));
  await approvedMessage(id, editor, lead);
  await completeStrategy(api, id, lead);
  const { body: draft } = await lead.get(campaign).expect(200);
  await lead.post(`${campaign}/activate`, undefined, draft.version).expect(200);

  const before = (await api.mails()).length;
  const heard = async (days: number) => {
    api.clock.advance({ days });
    return (await api.mails()).slice(before).map(({ to, subject }) => [to.split('@')[0], subject]);
  };
  expect(await heard(27)).toEqual([]);
  const soon = [['editor-editor', 'Toca revisar un indicador · Valdemar abierta']];
  expect(await heard(1)).toEqual(soon);
  expect(await heard(2)).toEqual(soon);
  const late = [...soon, ['editor-editor', 'Va tarde la revisión de un indicador · Valdemar abierta']];
  expect(await heard(2)).toEqual(late);
  const [, mail] = (await api.mails()).slice(before);
  expect(mail?.text).toContain('Con dueña: tarde 1 día: tocaba el 4 de abril de 2030');
  expect(mail?.text).toContain(`/c/${id}/indicators?view=reviews`);

  // Somebody looks: what was late begins anew, and the quarter counts from there.
  const again = await api.signIn('editor', 'again');
  await again
    .post(`${campaign}/readings`, { items: [{ indicatorId: owned, date: today(api), value: 4_000 }] })
    .expect(201);
  expect((await heard(60)).slice(2).sort()).toEqual([
    ['editor-editor', 'Va tarde la revisión de un indicador · Valdemar abierta'],
    ['lead-lead', 'An indicator is due for review · Valdemar abierta'],
  ]);
  expect((await heard(40)).slice(4).sort()).toEqual([
    ['editor-editor', 'Un indicador lleva un trimestre sin mirar · Valdemar abierta'],
    ['lead-lead', 'Nobody has looked at an indicator for a quarter · Valdemar abierta'],
    ['lead-lead', 'The half-year is to be accounted for · Valdemar abierta'],
  ]);
});
