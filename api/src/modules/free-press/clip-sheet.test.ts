import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let lead: Agent;
let campaignId: string;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  const { body } = await lead
    .post('/campaigns', {
      name: 'A year',
      start: '2030-01-01',
      end: '2030-12-31',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      phase: 1,
      language: 'es',
    })
    .expect(201);
  campaignId = (body as { id: string }).id;
});
afterAll(() => api.close());

interface Import {
  readonly id: string;
  readonly state: string;
  readonly counts: Record<string, number>;
}

async function bring(content: string): Promise<Import> {
  const { body } = await lead
    .post(`/campaigns/${campaignId}/imports`)
    .field('kind', 'clips')
    .attach('file', Buffer.from(content), 'press.csv')
    .expect(201);
  return look((body as Import).id);
}

async function look(id: string): Promise<Import> {
  await api.service.platform.queue.runDue();
  return (await lead.get(`/campaigns/${campaignId}/imports/${id}`).expect(200)).body as Import;
}

async function take(id: string): Promise<Import> {
  await lead.post(`/campaigns/${campaignId}/imports/${id}/apply`, { take: 'all' }).expect(200);
  return look(id);
}

const HEAD = 'Fecha;Medio;Titular;Tipo;Ámbito;Tono;URL;Alcance;Valor (EUR);Fuente del valor\n';

describe('clips from a spreadsheet', () => {
  test('come with their value and its source (RH15), and the same ones again change nothing', async () => {
    const file = `${HEAD}1/3/2030;Diario del Sur;Un puerto que aprende;Prensa;Nacional;Favorable;;12.000;1.500,50;Tarifas 2030\n2030-03-02;The Harbour;=A port that learns;online;internacional;neutro;https://press.example/a;;;\n`;
    const imported = await bring(file);
    expect(imported).toMatchObject({ state: 'checked', counts: { new: 2, refused: 0 } });
    expect(await take(imported.id)).toMatchObject({ state: 'done' });
    const { body } = await lead.get(`/campaigns/${campaignId}/clips`).expect(200);
    expect(body).toMatchObject({
      items: [
        { title: '=A port that learns', url: 'https://press.example/a', value: { amount: 0 } },
        {
          date: '2030-03-01',
          outlet: 'Diario del Sur',
          reach: 12_000,
          valuation: { method: 'entered', amount: 150_050, source: 'Tarifas 2030' },
          value: { amount: 150_050, currency: 'EUR' },
        },
      ],
    });
    expect((await bring(file)).counts).toMatchObject({ unchanged: 2, new: 0, changed: 0 });
    const exported = await lead.get(`/campaigns/${campaignId}/clips.csv`).expect(200);
    expect(exported.text).toContain("'=A port that learns");
    expect((await bring(exported.text)).counts).toMatchObject({ unchanged: 2, refused: 0 });
  });

  test('without a day, an outlet or a headline, or with a value from nowhere, are refused by name', async () => {
    const { id, counts } = await bring(
      `${HEAD};Diario;Sin día;;;;;;;\n1/3/2030;;Sin medio;;;;;;;\n1/3/2030;Diario;;;;;;;;\n1/3/2030;Diario;Sin fuente;;;;;;100;\n1/3/2030;Diario;Mal enlace;;;;javascript:alert(1);;;\n`,
    );
    expect(counts).toMatchObject({ refused: 5, new: 0 });
    const { body } = await lead.get(`/campaigns/${campaignId}/imports/${id}/rows`).expect(200);
    const { items } = body as { items: { issues: { column: string; rule: string | null }[] }[] };
    expect(items.map(({ issues }) => issues.map(({ column }) => column))).toEqual([
      ['date'],
      ['outlet'],
      ['title'],
      ['source'],
      ['url'],
    ]);
  });
});
