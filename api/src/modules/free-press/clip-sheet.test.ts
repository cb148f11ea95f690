import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { MESSAGE } from '../campaigns/testing/plan-fixtures.js';
import { entered } from './testing/clip-fixtures.js';

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

async function bring(content: string, who = lead): Promise<Import> {
  const { body } = await who
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
    const workbook = await lead.get(`/campaigns/${campaignId}/clips.xlsx`).responseType('blob').expect(200);
    const sheets = await readXlsx(workbook.body as Buffer);
    // The value never leaves without its method and what it does not say.
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Clips', 'Method']);
    expect(sheets[1]?.data.flat().join(' ')).toContain('Barcelona');
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

  test('a multiplier is for who runs the campaign, with its reason; what led to it is named', async () => {
    const base = `/campaigns/${campaignId}`;
    const message = await lead.post(`${base}/messages`, { ...MESSAGE, text: { es: 'Un río' } }).expect(201);
    const { body: event } = await lead
      .post(`${base}/events`, {
        name: { es: 'Viaje de prensa' },
        kind: 'other',
        start: '2030-05-01',
        end: '2030-05-02',
      })
      .expect(201);
    const head =
      'Fecha;Medio;Titular;Mensajes;Viaje o evento;Importe o tarifa;Fuente del valor;Multiplicador';
    const row = '4/5/2030;Canal;Uno más largo;Un río;Viaje de prensa;100;Tarifas;1,5';
    const file = `${head};Motivo del multiplicador\n${row};Portada\n${row.replace('Uno', 'Dos')};\n`;
    const mine = await bring(file);
    expect(mine.counts).toMatchObject({ new: 1, refused: 1 });
    await lead.post(`${base}/imports/${mine.id}/apply`, { take: 'good' }).expect(200);
    expect(await look(mine.id)).toMatchObject({ state: 'done' });
    const { body } = await lead.get(`${base}/clips?from=2030-05-04&to=2030-05-04`).expect(200);
    expect(body.items).toMatchObject([
      {
        ...{ multiplier: 1_500, multiplierReason: 'Portada', value: { amount: 15_000 } },
        ...{ eventId: (event as { id: string }).id, messageIds: [(message.body as { id: string }).id] },
      },
    ]);
    const editor = await api.signIn('editor');
    const theirs = await bring(file.replaceAll('4/5', '5/5'), editor);
    expect(theirs.counts).toMatchObject({ new: 0, refused: 2 });
    await editor
      .post(`${base}/clips`, {
        ...{ title: 'Uno', outlet: 'Canal', medium: 'press', date: '2030-05-06', scope: 'national' },
        ...{ tone: 'neutral', valuation: entered(1), multiplier: 2_000, multiplierReason: 'Portada' },
      })
      .expect(403);
  });
});
