import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaign: string;
let indicators: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaign = `/campaigns/${(await newCampaign(api, lead)).id}`;
  indicators = `${campaign}/indicators`;
});
afterAll(() => api.close());

test('keeps its target in thousandths, its frequency and how it is found', async () => {
  const fields = {
    name: { es: 'Publicaciones', en: 'Pieces published' },
    unit: 'percent',
    baseline: 0,
    target: 12_500,
    reviewFrequency: 'quarterly',
    collectionMethod: 'Recuento mensual',
  };
  const { body } = await editor.post(indicators, fields).expect(201);
  expect(body).toMatchObject({ ...fields, catalogueCode: null, dueDate: null });
  const { body: read } = await editor.get(`${indicators}/${body.id}`).expect(200);
  expect(read).toEqual(body);
});

test('RH12 nothing longer than a quarter is a review frequency', async () => {
  await editor.post(indicators, { name: { es: 'Anual' }, reviewFrequency: 'yearly' }).expect(400);
});

test('an unknown code of the catalogue is refused', async () => {
  const { body } = await editor
    .post(indicators, { name: { es: 'Otro' }, catalogueCode: 'IND-Z99' })
    .expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'body.catalogueCode' })]);
});

test('in use by a tactic or an objective it is not deleted', async () => {
  const { body: byTactic } = await editor.post(indicators, { name: { es: 'Uno' } }).expect(201);
  const { body: byObjective } = await editor.post(indicators, { name: { es: 'Dos' } }).expect(201);
  const { body: free } = await editor.post(indicators, { name: { es: 'Tres' } }).expect(201);
  await editor
    .post(`${campaign}/tactics`, {
      name: { es: 'Feria' },
      channelType: 'digital',
      phase: 1,
      indicatorIds: [byTactic.id],
    })
    .expect(201);
  await editor
    .post(`${campaign}/objectives`, { kind: 'main', text: { es: 'Medir' }, indicatorIds: [byObjective.id] })
    .expect(201);
  const { body: first } = await editor.delete(`${indicators}/${byTactic.id}`, 1).expect(409);
  expect(first).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/a tactic/) });
  const { body: second } = await editor.delete(`${indicators}/${byObjective.id}`, 1).expect(409);
  expect(second.detail).toMatch(/an objective/);
  await editor.delete(`${indicators}/${free.id}`, 1).expect(204);
});

const day = (ago: number) => addDays(today(api), -ago);
const newIndicator = async (more: object = {}) => {
  const fields = {
    name: { es: 'Visitas' },
    target: 10_000,
    baseline: 0,
    reviewFrequency: 'monthly',
    ...more,
  };
  return (await editor.post(indicators, fields).expect(201)).body as { id: string };
};
const board = async (id: string) => {
  const { body } = await editor.get(`${campaign}/indicator-board`).expect(200);
  return body.items.find((item: { indicatorId: string }) => item.indicatorId === id);
};

test('J4 R8 readings are one a day, all or none, and the board says how far they got', async () => {
  const { id } = await newIndicator();
  const items = [
    { indicatorId: id, date: day(20), value: 4_000 },
    { indicatorId: id, date: day(2), value: 5_000 },
    { indicatorId: id, date: day(2), value: 6_000, note: 'Corregida' },
  ];
  await editor.post(`${campaign}/readings`, { origin: 'import', items }).expect(201);
  const { body } = await editor.get(`${indicators}/${id}/readings`).expect(200);
  expect(body.items.map(({ value, note }: { value: number; note: string }) => [value, note])).toEqual([
    [6_000, 'Corregida'],
    [4_000, ''],
  ]);
  expect(await board(id)).toMatchObject({
    last: { date: day(2), value: 6_000 },
    efficacy: 6_000,
    trend: 'up',
    lastLook: today(api),
  });
  const late = { indicatorId: id, date: addDays(today(api), 1), value: 1 };
  const { body: refused } = await editor
    .post(`${campaign}/readings`, { items: [{ indicatorId: id, date: day(1), value: 1 }, late] })
    .expect(400);
  expect(refused.errors).toEqual([expect.objectContaining({ path: 'body.items.1.date' })]);
  expect((await board(id)).series).toHaveLength(2);
});

test('R15 what the product knows is counted by itself: clips and their value', async () => {
  const clips = await newIndicator({ automatic: 'clips' });
  const value = await newIndicator({ automatic: 'free-press-value', unit: 'money' });
  await editor
    .post(`${campaign}/clips`, {
      ...{
        title: 'Valdemar se abre',
        outlet: 'El Faro',
        medium: 'press',
        scope: 'national',
        tone: 'neutral',
      },
      date: day(1),
      valuation: { method: 'entered', amount: 120_000, source: 'Tarifas' },
    })
    .expect(201);
  expect((await board(clips.id)).last).toEqual({ date: today(api), value: 1_000 });
  expect((await board(value.id)).last.value).toBe(120_000_000);
});

test('P3 R12 J10 risks with what they may ask of the reserve, and sheets that are published to the archive', async () => {
  const risk = { kind: 'economic', title: 'Menos fondos', probability: 'high', reserveAmount: 90_000 };
  const { body } = await editor.post(`${campaign}/risks`, risk).expect(201);
  expect(body).toMatchObject({ ...risk, status: 'open', contingency: '' });
  const { body: checks } = await editor.get(`${campaign}/checks`).expect(200);
  expect(checks.items).toContainEqual(expect.objectContaining({ rule: 'RW33' }));
  const { body: sheet } = await editor.post(`${campaign}/good-practices`, { title: 'Rutas' }).expect(201);
  const archive = async () =>
    (await editor.get('/good-practices').expect(200)).body.items as { id: string }[];
  expect(await archive()).toEqual([]);
  await editor
    .patch(`${campaign}/good-practices/${sheet.id}`, { published: true }, sheet.version)
    .expect(200);
  expect((await archive()).map(({ id }) => id)).toEqual([sheet.id]);
});

test('J9 J11 the board says what nothing measures and what was reached with each partner, in one answer', async () => {
  const { id } = await newIndicator();
  const draft = { channelType: 'digital', phase: 1 };
  const { body: bare } = await editor
    .post(`${campaign}/tactics`, { ...draft, name: { es: 'Sin medir' } })
    .expect(201);
  const { body: joint } = await editor
    .post(`${campaign}/tactics`, { ...draft, name: { es: 'Con red' }, partners: ['Red'], indicatorIds: [id] })
    .expect(201);
  const clip = { title: 'Abierta', outlet: 'El Faro', medium: 'press', scope: 'national', tone: 'neutral' };
  const valuation = { method: 'entered', amount: 100, source: 'Tarifas' };
  await editor
    .post(`${campaign}/clips`, { ...clip, date: day(1), reach: 7_000, tacticId: joint.id, valuation })
    .expect(201);
  const { body } = await editor.get(`${campaign}/indicator-board`).expect(200);
  expect(body).toMatchObject({
    unmeasured: { count: 1, first: [{ id: bare.id, because: 'no-indicator' }] },
    partners: [{ name: 'Red', tactics: 1, clips: 1, reach: 7_000 }],
    items: [{ indicatorId: id, tactics: { count: 1, first: [{ id: joint.id }] }, objectives: [] }],
  });
});

test('R4 J4 readings come from a sheet after a dry run, judgements by their words, and the file comes back whole', async () => {
  const { id } = await newIndicator({ name: { es: 'Visitas' } });
  const { id: trust } = await newIndicator({ name: { es: 'Confianza' }, unit: 'scale-3', target: 3_000 });
  await newIndicator({ name: { es: 'Clips' }, automatic: 'clips' });
  const imports = `${campaign}/imports`;
  const bring = async (content: string) => {
    const { body } = await editor
      .post(imports)
      .field('kind', 'readings')
      .attach('file', Buffer.from(content), 'lecturas.csv')
      .expect(201);
    await api.service.platform.queue.runDue();
    return (await editor.get(`${imports}/${body.id}`).expect(200)).body;
  };
  const rows = [
    `Visitas;${day(9)};1,250.5;primera`,
    `confianza;${day(9)};high;`,
    `Clips;${day(9)};4;`,
    `Visitas;${addDays(today(api), 1)};5;`,
    `Visitas;${day(9)};7;`,
    `Confianza;${day(8)};regular;`,
    `Otra;${day(8)};1;`,
  ];
  const sheet = ['Indicador;Fecha;Valor;Nota', ...rows].join('\n');
  const checked = await bring(sheet);
  expect(checked).toMatchObject({ state: 'checked', counts: { new: 2, duplicate: 1, refused: 4 } });
  expect((await board(id)).series).toEqual([]);
  await editor.post(`${imports}/${checked.id}/apply`, { take: 'good' }).expect(200);
  await api.service.platform.queue.runDue();
  expect((await board(id)).series).toEqual([{ date: day(9), value: 1_250_500 }]);
  expect((await board(trust)).last).toEqual({ date: day(9), value: 3_000 });
  const { text } = await editor.get(`${campaign}/readings.csv`).expect(200);
  expect(await bring(text)).toMatchObject({ counts: { unchanged: 2, new: 0, changed: 0, refused: 0 } });
});
