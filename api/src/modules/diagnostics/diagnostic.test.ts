import { PLANNED_SIGNS } from '@altavoz/catalogue/self-assessment';
import { activationSteps } from '@altavoz/domain/campaigns/activation-steps';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, POSITIONING, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let editor: Agent;
let campaign: string;
let diagnostics: string;
let audienceId: string;

beforeAll(async () => {
  api = await startApi();
  editor = await api.signIn('editor');
  campaign = `/campaigns/${(await newCampaign(api, await api.signIn('lead'))).id}`;
  diagnostics = `${campaign}/diagnostics`;
  const { body } = await editor
    .post(`${campaign}/audiences`, { name: { es: 'Prensa' }, publics: ['international'] })
    .expect(201);
  audienceId = body.id;
});
afterAll(() => api.close());

const DATE = '2026-10-02';
const SURVEY = { kind: 'survey', form: 'survey', surveyUrl: 'https://encuesta.example/1', responses: 412 };
const AUDIT = {
  kind: 'media-audit',
  journalist: 'Ruth Vidal',
  outlet: 'El Faro de Ribeira',
  scope: 'local',
  information: 2,
  perception: 4,
  perceptionText: 'Accesibles, pero tardan.',
};
const KINDS = [
  SURVEY,
  AUDIT,
  { kind: 'trend', area: 'international-action', implication: 'Contarlo con personas.' },
  { kind: 'consultation', form: 'workshop', participants: 'Once áreas', participantsCount: 11 },
  { kind: 'web-check', subject: 'city', query: 'Valdemar río', rank: 7, finding: 'Salen guías de viaje.' },
  { kind: 'self-assessment', reactive: [], planned: [PLANNED_SIGNS[0]?.key] },
];

test.each(KINDS.map((details) => [details.kind, details] as const))(
  'B2-B6, B11 a %s has the fields of its kind',
  async (_, details) => {
    const { body } = await editor.post(diagnostics, { title: 'Registro', date: DATE, details }).expect(201);
    expect(body).toMatchObject({ details, findings: [], side: null, version: 1 });
    const { body: again } = await editor.get(`${diagnostics}/${body.id}`).expect(200);
    expect(again).toEqual(body);
  },
);

test('B2-B6 the fields of another kind are refused, and a record keeps its kind', async () => {
  const wrong = { ...AUDIT, kind: 'survey' };
  await editor.post(diagnostics, { title: 'Mal', date: DATE, details: wrong }).expect(400);
  await editor
    .post(diagnostics, { title: 'Mal', date: DATE, details: { ...AUDIT, perception: 6 } })
    .expect(400);
  const { body } = await editor.post(diagnostics, { title: 'Uno', date: DATE, details: SURVEY }).expect(201);
  const { body: refused } = await editor
    .patch(`${diagnostics}/${body.id}`, { details: AUDIT }, body.version)
    .expect(400);
  expect(refused.errors).toEqual([expect.objectContaining({ path: 'body.details.kind' })]);
});

test('B11 signs that the catalogue does not have are refused where they stand', async () => {
  const details = { kind: 'self-assessment', reactive: ['made-up'], planned: [] };
  const { body } = await editor.post(diagnostics, { title: 'Mirada', date: DATE, details }).expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'body.details.reactive.0' })]);
});

test('B7 findings about an audience of the campaign; markup is kept as the text that it is', async () => {
  const finding = {
    audienceId,
    perception: '<script>alert(1)</script> & «amables»',
    attributes: ['Cercana'],
    opportunities: ['Dar cifras'],
    nextSteps: ['Llamar a diez medios'],
  };
  const { body } = await editor
    .post(diagnostics, { title: 'Auditoría', date: DATE, details: AUDIT, findings: [finding] })
    .expect(201);
  expect(body.findings).toEqual([finding]);
  const unknown = { ...finding, audienceId: 'f'.repeat(24) };
  const { body: refused } = await editor
    .patch(`${diagnostics}/${body.id}`, { findings: [finding, unknown] }, body.version)
    .expect(400);
  expect(refused.errors).toEqual([
    expect.objectContaining({ path: 'body.findings.1.audienceId', code: 'unknown-reference' }),
  ]);
  const { body: audience } = await editor.get(`${campaign}/audiences/${audienceId}`).expect(200);
  const { body: kept } = await editor
    .delete(`${campaign}/audiences/${audienceId}`, audience.version)
    .expect(409);
  expect(kept.detail).toMatch(/a diagnostic/);
});

test('B1, C1 today rests on a record of the diagnosis, which then stays', async () => {
  const { body: record } = await editor
    .post(diagnostics, { title: 'Encuesta de hogares', date: DATE, details: SURVEY })
    .expect(201);
  const { body: before } = await editor.get(`${campaign}/positioning`).expect(200);
  const city = { ...POSITIONING.office.city, sourceId: record.id, gap: { es: 'Contar lo que ya se hace.' } };
  const words = { ...POSITIONING, office: { ...POSITIONING.office, city } };
  const { body } = await editor.put(`${campaign}/positioning`, words, before.version).expect(200);
  expect(body.office.city).toEqual(city);
  expect(body.office.abroad).toMatchObject({ sourceId: null, gap: null });
  const { body: kept } = await editor.delete(`${diagnostics}/${record.id}`, record.version).expect(409);
  expect(kept.detail).toMatch(/the positioning/);
  const unknown = { ...words, office: { ...words.office, city: { ...city, sourceId: 'f'.repeat(24) } } };
  const { body: refused } = await editor.put(`${campaign}/positioning`, unknown, body.version).expect(400);
  expect(refused.errors).toEqual([expect.objectContaining({ path: 'body.office.city.sourceId' })]);
});

test('RW28 warns of a missing and of an old diagnosis through the interface, and stops nothing (B10)', async () => {
  const lead = await api.signIn('lead');
  const { id, version } = await newCampaign(api, lead);
  const found = async () => {
    const { body } = await lead.get(`/campaigns/${id}/checks`).expect(200);
    const items = body.items as { rule: string; level: string; key: string }[];
    return items.filter(({ rule }) => rule === 'RW28').map(({ level, key }) => `${level} ${key}`);
  };
  expect(await found()).toEqual(['warning diagnosis-missing']);
  const { body } = await lead
    .post(`/campaigns/${id}/diagnostics`, { title: 'Vieja', date: '2001-01-01', details: SURVEY })
    .expect(201);
  expect(await found()).toEqual(['warning diagnosis-outdated']);
  await lead.patch(`/campaigns/${id}/diagnostics/${body.id}`, { date: today(api) }, body.version).expect(200);
  expect(await found()).toEqual([]);
  const { body: refused } = await lead.post(`/campaigns/${id}/activate`, undefined, version).expect(422);
  const rules = (refused.errors as { rule: string }[]).map(({ rule }) => rule);
  expect(rules).not.toContain('RW28');
});

test('RH7 the steps to activation that the rooms show are what the interface refuses with', async () => {
  const lead = await api.signIn('lead');
  const { id, version } = await newCampaign(api, lead);
  await lead
    .post(`/campaigns/${id}/objectives`, { kind: 'specific', text: { es: 'Medir' }, measurable: true })
    .expect(201);
  const { body: checks } = await lead.get(`/campaigns/${id}/checks`).expect(200);
  const steps = activationSteps(checks.items as Parameters<typeof activationSteps>[0]);
  const shown = steps.flatMap(({ missing }) => missing.map(({ key }) => key));
  const { body } = await lead.post(`/campaigns/${id}/activate`, undefined, version).expect(422);
  expect(shown.sort()).toEqual((body.errors as { key: string }[]).map(({ key }) => key).sort());
});

test('B10 the newest first, and a campaign without any is planned all the same', async () => {
  const { body } = await editor.get(`${diagnostics}?limit=200`).expect(200);
  const days = (body.items as { date: string }[]).map(({ date }) => date);
  expect(days).toEqual([...days].sort().reverse());
  const { id } = await newCampaign(api, await api.signIn('lead'));
  await editor.post(`/campaigns/${id}/objectives`, { kind: 'main', text: { es: 'Empezar' } }).expect(201);
});
