import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatMoney } from '@altavoz/domain/shared/format';
import readXlsxFile from 'read-excel-file/node';
import { flawsOf, readPdf } from '../../platform/pdf/testing/read-pdf.js';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaignId: string;

interface Budget {
  readonly version: number;
  readonly total: number;
  readonly planned: number;
  readonly reserveHeld: number;
  readonly allocatable: number;
  readonly byPhase: readonly { readonly phase: number; readonly planned: number }[];
  readonly lines: readonly {
    readonly phase: number;
    readonly planned: number;
    readonly channelType: string;
  }[];
}
interface FreePress {
  readonly total: { readonly count: number; readonly value: number };
  readonly groups: readonly { readonly key: string; readonly count: number; readonly value: number }[];
  readonly methodology: Record<'name' | 'caution', { readonly es: string; readonly en: string }>;
}

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
  const period = { start: '2030-01-01', end: '2030-12-31' };
  campaignId = (await newCampaign(api, lead, { name: 'Valdemar en el mundo', ...period })).id;
  const { body } = await lead.get(`/campaigns/${campaignId}/budget`).expect(200);
  await lead
    .put(`/campaigns/${campaignId}/budget`, { total: 2_000_050 }, (body as Budget).version)
    .expect(200);
  const given = await groundOf(campaignId, { editor, lead });
  await scheduledTactic(
    given,
    editor,
    { start: '2030-03-10', end: '2030-03-12' },
    { name: { es: 'Feria del río' }, plannedCost: 123_456, channelType: 'public-relations' },
  );
  await scheduledTactic(
    given,
    editor,
    { start: '2030-05-02', end: '2030-05-03' },
    { name: { es: '=Cine' }, plannedCost: 70_000 },
  );
  for (const [date, amount, tone] of [
    ['2030-03-11', 150_025, 'favourable'],
    ['2030-05-04', 40_000, 'neutral'],
    ['2030-05-05', 999_999, 'critical'],
  ] as const) {
    const clip = {
      title: `Pieza ${date}`,
      outlet: `Diario ${date}`,
      medium: 'press',
      scope: 'national',
      date,
      tone,
    };
    await editor
      .post(`/campaigns/${campaignId}/clips`, {
        ...clip,
        valuation: { method: 'entered', amount, source: 'Tarifas' },
      })
      .expect(201);
  }
});
afterAll(() => api.close());

const at = (report: string) => `/campaigns/${campaignId}/reports/${report}`;
const plain = (text: string) => text.replace(/\s+/g, ' ');
const money = (amount: number, language: 'es' | 'en') => plain(formatMoney(amount, 'EUR', language));

/** The text of each page, read by a library that knows nothing of ours, of a document that everybody can read. */
async function pagesOf(path: string): Promise<readonly string[]> {
  const { body, headers } = await lead.get(path).buffer(true).expect(200);
  expect(headers['content-type']).toBe('application/pdf');
  const pdf = await readPdf(body as Buffer);
  expect(flawsOf(pdf)).toEqual([]);
  expect(pdf.info).toMatchObject({
    Creator: 'Altavoz',
    Language: path.includes('language=en') ? 'en' : 'es',
  });
  expect(pdf.bookmarks.length).toBeGreaterThan(3);
  return pdf.pages;
}

const screens = async () => {
  const budget = (await lead.get(`/campaigns/${campaignId}/budget`).expect(200)).body as Budget;
  const press = (await lead.get(`/campaigns/${campaignId}/free-press`).expect(200)).body as FreePress;
  return { budget, press };
};

describe('the plan', () => {
  test.each(['es', 'en'] as const)('as PDF says the very numbers of the screens (%s)', async (language) => {
    const { budget, press } = await screens();
    const pages = await pagesOf(`${at('plan')}/document.pdf?language=${language}`);
    const text = pages.join(' ');
    const { total, planned, reserveHeld, allocatable } = budget;
    for (const amount of [total, planned, reserveHeld, allocatable, press.total.value]) {
      expect(text).toContain(money(amount, language));
    }
    // The row of all channel types: count and money of each phase, and of the whole.
    const matrix = [1, 2, 3].flatMap((phase) => {
      const lines = budget.lines.filter((line) => line.phase === phase);
      const sum = budget.byPhase.find((part) => part.phase === phase)?.planned ?? 0;
      return [String(lines.length), money(sum, language)];
    });
    expect(text).toContain(['Total', ...matrix, budget.lines.length, money(planned, language)].join(' '));
    expect(text).toContain(press.methodology.name[language]);
    expect(text).toContain(press.methodology.caution[language]);
    expect(text).toContain(
      language === 'es' ? 'importe anotado con su fuente' : 'an amount noted with its source',
    );
    // No row is lost where a table goes on to the next page.
    const channels = language === 'es' ? /No tradi|no tradi|digitales|públicas/g : /Non-|Digital|Public rel/g;
    expect(text.match(channels)?.length).toBeGreaterThanOrEqual(6);
    for (const name of ['Feria del río', '=Cine']) expect(text).toContain(name);
    const page = language === 'es' ? ['Página', 'de'] : ['Page', 'of'];
    expect(pages.at(-1)).toContain(`${page[0]} ${pages.length} ${page[1]} ${pages.length}`);
  });

  test('as XLSX holds them as numbers and days, and no text is a formula', async () => {
    const { budget, press } = await screens();
    const { body } = await lead
      .get(`${at('plan')}/tables.xlsx?language=es`)
      .responseType('blob')
      .expect(200);
    const sheets = new Map((await readXlsxFile(body as Buffer)).map(({ sheet, data }) => [sheet, data]));
    expect(sheets.get('Por tipo y fase')?.at(-1)).toEqual([
      'Total',
      ...[1, 2, 3].flatMap((phase) => {
        const lines = budget.lines.filter((line) => line.phase === phase);
        return [lines.length, lines.reduce((sum, line) => sum + line.planned, 0) / 100];
      }),
      budget.lines.length,
      budget.planned / 100,
    ]);
    const parts = sheets.get('Presupuesto')?.slice(1) ?? [];
    expect(parts.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(budget.total / 100);
    const tactics = sheets.get('Tácticas') ?? [];
    expect(tactics[1]?.[0]).toBe('Feria del río');
    expect(tactics[1]?.[3]).toEqual(new Date('2030-03-10T00:00:00Z'));
    expect(tactics.flat()).toContain("'=Cine");
    expect(sheets.get('Free press')?.at(-1)?.at(-1)).toBe(press.total.value / 100);
    expect(sheets.get('Free press')?.[0]?.at(-1)).toBe(press.methodology.name.es);
    expect(sheets.get('Cifras')?.flat()).toContain(press.methodology.caution.es);
  });
});

describe('the other reports', () => {
  test('tell the months that were asked for', async () => {
    const path = `${at('accountability')}/document.pdf?from=2030-03&to=2030-04&language=es`;
    const text = (await pagesOf(path)).join(' ');
    expect(text).toContain('Feria del río');
    expect(text).not.toContain('=Cine');
    expect(text).toContain(money(150_025, 'es'));
    expect(text).not.toContain(money(190_025, 'es'));
    await lead.get(`${at('year')}/document.pdf?from=2031-03`).expect(400);
    await lead.get(`${at('year')}/document.pdf?from=2030-03&to=2030-02`).expect(400);
  });

  test('the public preset names no person, no check, no line of the budget; the dossier is the leads (P12)', async () => {
    const outline = async (agent: Agent, path: string) =>
      JSON.stringify((await agent.get(path).expect(200)).body);
    const open = await outline(editor, at('accountability-public'));
    for (const hidden of ['Voces', 'Voices', 'Checks', 'Comprobaciones', 'Indicators'])
      expect(open).not.toContain(hidden);
    const dossier = `/campaigns/${campaignId}/hand-over`;
    await editor.get(dossier).expect(403);
    expect(await outline(lead, `${dossier}?language=es`)).toContain('Voces');
    expect((await pagesOf(`${dossier}/document.pdf?language=es`)).join(' ')).toContain('Dosier de relevo');
  });
});

describe('the results page', () => {
  const page = (query = '') => api.anonymous().get(`root:/results/${campaignId}${query}`);
  const address = () => `/campaigns/${campaignId}/results-page`;

  test('is there while a lead wants it, and says nothing that is planned, anybody’s name or a check', async () => {
    await page().set('Accept', 'text/html').expect(410);
    await editor.put(address(), { published: true }).expect(403);
    await lead.put(address(), { published: true }).expect(409);
    const { body } = await lead.get(`/campaigns/${campaignId}`).expect(200);
    await api.service.platform.database.connection
      .collection<{ _id: string }>('campaigns')
      .updateOne({ _id: campaignId }, { $set: { status: 'active' } });
    expect((body as { status: string }).status).toBe('draft');
    await lead.put(address(), { published: true }).expect(200);
    const before = (await page().expect(200)).text;
    expect(before).not.toContain('Feria del río');

    api.clock.set('2030-03-20T09:00:00Z');
    lead = await api.signIn('lead', 'later');
    const { text, headers } = await page('?language=es').expect(200);
    expect(text).toMatch(/<html lang="es"/);
    expect(text).toContain('Feria del río');
    expect(plain(text)).toContain(money(150_025, 'es'));
    expect(text).toContain('Principios de Barcelona');
    for (const hidden of ['=Cine', '<script', '<form', 'lead-lead', 'RH', 'Comprobaciones']) {
      expect(text).not.toContain(hidden);
    }
    expect(headers['set-cookie']).toBeUndefined();
    await lead.put(address(), { published: false }).expect(200);
    await page().set('Accept', 'text/html').expect(410);
  });
});
