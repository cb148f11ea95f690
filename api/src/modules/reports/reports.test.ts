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
    const fair = tactics.find(([name]) => name === 'Feria del río');
    expect(fair?.[3]).toEqual(new Date('2030-03-10T00:00:00Z'));
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
    for (const hidden of ['Voces', 'Voices', 'Checks', 'Comprobaciones', 'Indicators', 'Reviews', 'Risks'])
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

describe('the hand-over dossier', () => {
  test('P12: tells what was measured, learned, risked and kept, on paper and in sheets, as the screens do', async () => {
    const base = `/campaigns/${campaignId}`;
    const made = async (path: string, body: object) =>
      (await lead.post(`${base}/${path}`, body).expect(201)).body as { readonly id: string; version: number };
    const indicator = await made('indicators', {
      name: { es: 'Visitas a la web', en: 'Visits' },
      baseline: 1_800_000,
      target: 6_000_000,
      reviewFrequency: 'quarterly',
    });
    await made('readings', { items: [{ indicatorId: indicator.id, date: '2030-03-15', value: 2_450_500 }] });
    const review = await made('reviews', { kind: 'quarterly', from: '2030-01-01', to: '2030-03-19' });
    const answers = { worked: 'La feria trajo visitas', notWorked: 'Los carteles', why: 'Llegaron tarde' };
    await lead.patch(`${base}/reviews/${review.id}`, answers, review.version).expect(200);
    await made('improvements', { action: 'Encargar antes los carteles', due: '2030-05-01' });
    await made('risks', {
      ...{ kind: 'economic', title: 'Sube el papel', probability: 'high' },
      ...{ contingency: 'Imprimir menos', reserveAmount: 45_000 },
    });
    await made('good-practices', {
      title: 'Invitar a los vecinos',
      lesson: 'Una carta basta',
      actors: 'Barrio',
    });

    const board = (await lead.get(`${base}/indicator-board`).expect(200)).body as {
      readonly items: readonly { readonly indicatorId: string; readonly efficacy: number | null }[];
    };
    const { efficacy } = board.items.find(({ indicatorId }) => indicatorId === indicator.id) ?? {};
    expect(efficacy).toBe(4_084);
    const said = [
      ...Object.values(answers),
      ...['Encargar antes los carteles', 'Sube el papel', 'Imprimir menos', 'Invitar a los vecinos'],
      ...['Una carta basta', 'Barrio', 'Revisión trimestral, 1 de enero de 2030', 'Feria del río'],
    ];
    const text = (await pagesOf(`${base}/hand-over/document.pdf?language=es`)).join(' ');
    for (const words of said) expect(text).toContain(words);
    expect(text).toContain(`Visitas a la web 1.800 6.000 2.450,5 15 mar 2030 40,84 %`);
    expect(text).toContain(money(45_000, 'es'));

    const { body } = await lead
      .get(`${base}/hand-over/tables.xlsx?language=es`)
      .responseType('blob')
      .expect(200);
    const sheets = new Map((await readXlsxFile(body as Buffer)).map(({ sheet, data }) => [sheet, data]));
    const cells = [...sheets.values()].flat(2).map(String).join(' ');
    for (const words of said) expect(cells).toContain(words);
    expect(
      sheets
        .get('Indicadores')
        ?.find(([name]) => name === 'Visitas a la web')
        ?.slice(2, 8),
    ).toEqual([...[1_800, 6_000, null, 2_450.5, new Date('2030-03-15T00:00:00Z'), 40.84]]);
    expect(sheets.get('Lecturas')?.[1]).toEqual([
      'Visitas a la web',
      new Date('2030-03-15T00:00:00Z'),
      2_450.5,
    ]);
    expect(sheets.get('Riesgos')?.[1]?.[4]).toBe(450);
    expect(sheets.get('Calendario')?.length).toBeGreaterThan(2);
  });
});
