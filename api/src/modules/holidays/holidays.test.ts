import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
});
afterAll(() => api.close());

interface Shown {
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly title: { readonly es?: string; readonly en?: string };
}
const shown = async (campaignId: string, from: string, to: string): Promise<Shown[]> =>
  (await lead.get(`/campaigns/${campaignId}/calendar?from=${from}&to=${to}`).expect(200)).body
    .items as Shown[];

describe('holidays', () => {
  test('the countries and their regions in both languages, once and then 304', async () => {
    const { body, headers } = await lead.get('/holidays/countries').expect(200);
    expect(body.items.length).toBeGreaterThan(150);
    const spain = body.items.find(({ code }: { code: string }) => code === 'ES');
    expect(spain.name).toEqual({ es: 'España', en: 'Spain' });
    expect(spain.regions.map(({ code }: { code: string }) => code)).toContain('MD');
    await lead
      .get('/holidays/countries')
      .set('If-None-Match', headers['etag'] as string)
      .expect(304);
  });

  test("stand on the campaign's calendar, its region's too, and follow its settings", async () => {
    const { id, version } = await newCampaign(api, lead, { start: '2027-01-01', end: '2027-12-31' });
    expect(await shown(id, '2027-01-01', '2027-12-31')).toEqual([]);
    const country = { country: 'ES', region: null };
    const { body: changed } = await lead
      .patch(`/campaigns/${id}`, { holidays: country }, version)
      .expect(200);
    const spain = await shown(id, '2027-01-01', '2027-12-31');
    expect(spain[0]).toMatchObject({ kind: 'holiday', start: '2027-01-01', end: '2027-01-01' });
    expect(spain[0]?.title).toEqual({ es: 'Año Nuevo', en: "New Year's Day" });
    const region = { country: 'ES', region: 'MD' };
    await lead.patch(`/campaigns/${id}`, { holidays: region }, changed.version).expect(200);
    const madrid = await shown(id, '2027-05-01', '2027-05-31');
    // The second of May is a Sunday: the day moves, and is told once.
    expect(madrid.map(({ start }) => start)).toEqual(['2027-05-01', '2027-05-03']);
    expect(spain.map(({ start }) => start)).not.toContain('2027-05-03');
  });

  test.each([
    ['XX', null],
    ['ES', 'CA'],
  ])('a place that nobody knows is refused: %s %s', async (country, region) => {
    const { id, version } = await newCampaign(api, lead);
    const { body } = await lead
      .patch(`/campaigns/${id}`, { holidays: { country, region } }, version)
      .expect(400);
    expect(body.errors).toMatchObject([{ path: 'body.holidays' }]);
  });
});

describe("the organization's own days", () => {
  test('stand on every calendar, every year from the first time on', async () => {
    const { id } = await newCampaign(api, lead, { start: '2027-01-01', end: '2028-12-31' });
    await shown(id, '2027-01-01', '2028-12-31');
    const day = { name: { es: 'Fundación de la ciudad', en: 'Founding day' }, date: '2028-02-29' };
    const { body } = await lead.post('/observances', day).expect(201);
    expect(body).toMatchObject({ ...day, yearly: true });
    const days = async (from: string, to: string) => (await shown(id, from, to)).map(({ start }) => start);
    expect(await days('2027-01-01', '2028-12-31')).toEqual(['2028-02-29']);
    expect(await days('2029-01-01', '2030-12-31')).toEqual(['2029-02-28', '2030-02-28']);
    const { body: once } = await lead.patch(`/observances/${body.id}`, { yearly: false }, 1).expect(200);
    expect(await days('2029-01-01', '2030-12-31')).toEqual([]);
    await lead.delete(`/observances/${body.id}`, once.version).expect(204);
    expect(await days('2027-01-01', '2028-12-31')).toEqual([]);
    expect((await lead.get('/observances').expect(200)).body.items).toEqual([]);
  });

  test("are changed by leads and are nobody else's", async () => {
    const editor = await api.signIn('editor');
    await editor.post('/observances', { name: { es: 'Día' }, date: '2027-03-01' }).expect(403);
    const stranger = await api.signInElsewhere('lead');
    await stranger.post('/observances', { name: { es: 'Ajeno' }, date: '2027-03-01' }).expect(201);
    const { id } = await newCampaign(api, lead, { start: '2027-01-01', end: '2027-12-31' });
    expect(await shown(id, '2027-03-01', '2027-03-01')).toEqual([]);
  });
});
