import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import readSheet from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { Caller } from './caller.js';
import { expect, openRoom, test } from './fixtures.js';
import { settle } from './places.js';
import { ADMIN, type RunningService } from './service.js';
import { troublesOf } from './trouble.js';
import { drag } from './walk-calendar.js';

test.use({ installation: 'plan-year' });

interface Tactic {
  readonly id: string;
  readonly version: number;
  readonly name: { readonly es: string };
  readonly start: string | null;
  readonly end: string | null;
  readonly staffHours: number;
}

/** A campaign of a year that begins next month, so that every day of it lies ahead. */
const now = new Date();
const day = (month: number, date: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1 + month, date)).toISOString().slice(0, 10);
const START = day(0, 1);
const afterStart = (days: number): string =>
  new Date(Date.parse(START) + days * 86_400_000).toISOString().slice(0, 10);

test('H1 H2 H5 RH9 RW3 phase 1 from the catalogue, dragged over the year, shifted, subscribed to, edited in a spreadsheet', async ({
  signIn,
  service,
}) => {
  test.setTimeout(240_000);
  const lead = await signIn('lead');
  const plan = await emptyCampaign(service);
  await lead.goto(`${service.url}/c/${plan.campaignId}/tactics?add=phase-1`);

  await test.step('all of phase 1 at once', async () => {
    const dialog = lead.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Elegir todas' }).first().click();
    await dialog.getByRole('button', { name: /^Añadir \d+$/ }).click();
    await expect(lead.getByText(/^\d+ tácticas añadidas$/)).toBeVisible();
    await plan.complete();
  });

  await test.step('with the mouse onto a day, and with the keyboard into the gaps until there is none', async () => {
    await openRoom(lead, `calendar?view=month&date=${day(0, 10)}`);
    await drag(lead, lead.locator('[data-tray-tactic]').first(), cell(lead, day(0, 10)));
    await expect(cell(lead, day(0, 10)).getByRole('button').first()).toBeVisible();
    const tray = lead.getByRole('complementary', { name: 'Sin fecha' });
    for (let days = 45; ; days += 35) {
      await settle(lead);
      if (await tray.getByText('Sin huecos por delante.').isVisible()) break;
      expect(days).toBeLessThan(365);
      await tray.getByRole('button', { name: 'Cubrir' }).first().press('Enter');
      await lead.getByRole('dialog').getByRole('listitem').getByRole('button').first().press('Enter');
      const [year, month, date] = afterStart(days).split('-');
      await lead.getByLabel('Fecha de inicio').fill(`${date}/${month}/${year}`);
      await lead.keyboard.press('Enter');
      await expect(lead.getByRole('dialog')).toBeHidden();
    }
    expect((await plan.tactics()).filter(({ start }) => start !== null).length).toBeGreaterThan(5);
  });

  await test.step("a month's tactics a week later, and back", async () => {
    const before = await plan.dates();
    await tool(lead, 'Elegir varias');
    await lead.getByRole('button', { name: 'Todo el mes' }).click();
    await lead.getByRole('button', { name: /^Desplazar…/ }).click();
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: /^Desplazar \d+$/ })
      .click();
    await expect(lead.getByRole('dialog')).toBeHidden();
    const shifted = await plan.dates();
    const moved = [...before].filter(([id, dates]) => shifted.get(id) !== dates);
    expect(moved.length).toBeGreaterThan(0);
    for (const [id, dates] of moved) expect(shifted.get(id)).toBe(weekLater(dates));
    await lead.getByRole('group', { name: 'Deshacer el último cambio' }).getByRole('button').first().click();
    await expect.poll(() => plan.dates()).toEqual(before);
  });

  await test.step('the feed, read by an independent library', async () => {
    await tool(lead, 'Suscribir mi calendario');
    await lead.getByRole('button', { name: 'Crear dirección' }).click();
    const address = await lead.getByLabel('Dirección', { exact: true }).inputValue();
    const feed = new ICAL.Component(ICAL.parse(await (await fetch(address)).text()) as unknown[]);
    const events = feed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const dated = (await plan.tactics()).filter(({ start }) => start !== null);
    for (const { name, start } of dated) {
      const found = events.filter(({ summary }) => summary.includes(name.es));
      expect(found.map(({ startDate }) => startDate.toString().slice(0, 10))).toContain(start);
    }
    await lead.keyboard.press('Escape');
  });

  await test.step('exported, one figure edited, imported again', async () => {
    await openRoom(lead, 'tactics?view=table');
    await settle(lead);
    await lead.getByRole('button', { name: 'Exportar' }).click();
    const saving = lead.waitForEvent('download');
    await lead.getByRole('menuitem', { name: 'Excel (XLSX)' }).click();
    const [sheet] = await readSheet(await readFile(await (await saving).path()));
    const rows = sheet?.data ?? [];
    const column = rows[0]?.indexOf('Horas de trabajo') ?? -1;
    expect(column).toBeGreaterThan(0);
    const edited = rows.map((row, index) =>
      row.map((value, at) => (index === 1 && at === column ? 77 : value)),
    );
    const file = await writeSheet(
      edited.map((row) => row.map(cellOf)),
      {},
    ).toBuffer();

    await lead.getByRole('button', { name: 'Importar' }).click();
    await lead.getByRole('dialog').locator('input[type="file"]').setInputFiles({
      name: 'plan.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: file,
    });
    const before = await plan.tactics();
    await lead.getByRole('button', { name: 'Importar 1 fila' }).click();
    await expect(lead.getByText('Importada 1 fila')).toBeVisible();
    const after = await plan.tactics();
    const changed = after.filter(
      ({ id, version }) => before.find((one) => one.id === id)?.version !== version,
    );
    expect(changed.map(({ staffHours }) => staffHours)).toEqual([77]);
  });

  expect(troublesOf(lead)).toEqual([]);
});

const cell = (page: Page, on: string) => page.locator(`main [data-date="${on}"]`);

const weekLater = (dates: string): string =>
  dates
    .split('/')
    .map((one) => new Date(Date.parse(one) + 7 * 86_400_000).toISOString().slice(0, 10))
    .join('/');

async function tool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Más del calendario' }).click();
  await page.getByRole('menuitem', { name }).click();
}

function cellOf(value: unknown) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value === 'string') return { value };
  if (value instanceof Date) return { value, format: 'yyyy-mm-dd' };
  throw new Error(`A cell holds a ${typeof value}`);
}

/** A campaign with money and an approved message, and no tactic yet. */
async function emptyCampaign(service: RunningService) {
  const lead = await Caller.signIn(service.url, service.person('lead'));
  const admin = await Caller.signIn(service.url, ADMIN);
  const { id: campaignId } = await lead.call<{ id: string }>('POST', '/campaigns', {
    name: 'Un año entero',
    start: START,
    end: day(12, 0),
    timeZone: 'America/Bogota',
    currency: 'EUR',
    phase: 1,
    language: 'es',
    gapThresholdDays: 45,
  });
  const at = `/campaigns/${campaignId}`;
  const budget = await lead.call<{ version: number }>('GET', `${at}/budget`);
  await lead.call('PUT', `${at}/budget`, { total: 4_000_000 }, budget.version);
  const draft = await lead.call<{ id: string; version: number }>('POST', `${at}/messages`, {
    kind: 'general',
    text: { es: 'La ciudad cuenta lo que aprende.' },
    themes: ['sustainability'],
  });
  const sent = await lead.call<{ version: number }>(
    'POST',
    `${at}/messages/${draft.id}/submit`,
    {},
    draft.version,
  );
  await admin.call('POST', `${at}/messages/${draft.id}/approve`, {}, sent.version);
  const tactics = async (): Promise<readonly Tactic[]> =>
    (await lead.call<{ items: Tactic[] }>('GET', `${at}/tactics?limit=200`)).items;
  return {
    campaignId,
    tactics,
    dates: async () => new Map((await tactics()).map(({ id, start, end }) => [id, `${start}/${end}`])),
    /** What RH9 to RH12 ask of each before it is dated. */
    complete: async () => {
      const { items } = await lead.call<{ items: { id: string; version: number }[] }>(
        'GET',
        `${at}/indicators?limit=200`,
      );
      for (const { id, version } of items) {
        await lead.call(
          'PATCH',
          `${at}/indicators/${id}`,
          { baseline: 0, target: 1_000, collectionMethod: 'Recuento' },
          version,
        );
      }
      for (const { id, version } of await tactics()) {
        await lead.call(
          'PATCH',
          `${at}/tactics/${id}`,
          {
            messageIds: [draft.id],
            contracting: null,
            callToAction: { type: 'click', label: { es: 'Vea la página' }, url: 'https://valdemar.example/' },
          },
          version,
        );
      }
    },
  };
}
