import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readSheet from 'read-excel-file/node';
import { expect, openRoom, test } from './fixtures.js';
import { settle } from './places.js';
import { troublesOf } from './trouble.js';

test.use({ installation: 'press-year' });

const CLIPS = 200;
/** Days of the sample's year that have been. */
const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('J3 J5 J6 RH15 R11 a clip from its link, 200 from a sheet, a quarter reviewed, and the same figures on paper', async ({
  signIn,
}) => {
  test.setTimeout(180_000);
  const lead = await signIn('lead');
  await openRoom(lead, 'free-press');
  await settle(lead);

  await test.step('a pasted link brings the outlet, the headline and the rate, and the value moves', async () => {
    const before = await pressOf(lead);
    await lead.getByRole('button', { name: 'Publicación', exact: true }).click();
    const dialog = lead.getByRole('dialog');
    await dialog
      .getByLabel('Enlace')
      .fill(`https://www.jornaldaribeira.example/${dayBefore(1).replaceAll('-', '/')}/valdemar-mede-o-rio`);
    await expect(dialog.getByLabel('Titular')).toHaveValue('Valdemar mede o rio');
    await expect(dialog.getByLabel('Medio', { exact: true })).toHaveValue('Jornal da Ribeira');
    await dialog.getByLabel('Personas', { exact: true }).fill('40000');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(lead.getByText(/^Publicación guardada, /)).toBeVisible();
    // 40,000 people at 7.00 a thousand.
    await expect.poll(() => pressOf(lead)).toEqual({ clips: before.clips + 1, value: before.value + 28_000 });
    await lead.getByRole('button', { name: 'Ver el método' }).first().click();
    await expect(lead.getByRole('dialog')).toContainText('Barcelona');
    await lead.keyboard.press('Escape');
  });

  await test.step('200 more from a sheet', async () => {
    const before = await pressOf(lead);
    const rows = Array.from({ length: CLIPS }, (_, index) =>
      [
        dayBefore(1 + (index % 30)),
        `Semanario ${index % 7}`,
        `Pieza ${index + 1}`,
        'Prensa',
        'Nacional',
        'Favorable',
        'Importe con su fuente',
        '12,50',
        'Tarifas 2026',
      ].join(';'),
    );
    const sheet = [
      'Fecha;Medio;Titular;Tipo;Ámbito;Tono;Cómo se valora;Importe o tarifa;Fuente del valor',
      ...rows,
    ].join('\n');
    await lead.getByRole('button', { name: 'Importar' }).click();
    await lead
      .getByRole('dialog')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'prensa.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
    await lead.getByRole('button', { name: `Importar ${CLIPS} filas` }).click();
    await expect(lead.getByText(`Importadas ${CLIPS} filas`)).toBeVisible();
    await lead.keyboard.press('Escape');
    await expect
      .poll(() => pressOf(lead))
      .toEqual({ clips: before.clips + CLIPS, value: before.value + CLIPS * 1_250 });
  });

  await test.step('a quarter is reviewed, a tactic cancelled from it, and it is signed', async () => {
    await openRoom(lead, 'indicators?view=reviews');
    await lead.getByRole('button', { name: 'Revisión trimestral' }).first().click();
    const panel = lead.getByRole('complementary');
    await panel.getByLabel('Qué funcionó').fill('La prensa local viene a todo.');
    await panel.getByLabel('Qué se ajusta').fill('El cine de barrio se deja para otro año.');
    const tactic = panel.getByLabel('Táctica');
    await tactic.selectOption({ index: 1 });
    const name = await tactic.locator('option:checked').innerText();
    await panel.getByLabel('Qué se hace').selectOption('cancel');
    await panel.getByRole('button', { name: 'Ajustar ahora' }).click();
    await expect(panel.getByRole('listitem').filter({ hasText: 'El cine de barrio' })).toContainText(name);
    await panel.getByLabel(/^He comprobado los valores/).check();
    await panel.getByRole('button', { name: 'Firmar revisión' }).click();
    await expect(lead.getByText('Revisión firmada')).toBeVisible();
    await expect(panel.getByText(/^Firmada por /)).toBeVisible();
  });

  await test.step('the plan on paper and in sheets holds the figures of the screen', async () => {
    await openRoom(lead, 'budget');
    await settle(lead);
    const planned = await plannedOn(lead);
    await openRoom(lead, 'reports');
    await settle(lead);
    const pdf = await downloaded(lead, 'Descargar PDF');
    expect(plain(await textOf(pdf))).toContain(planned);
    const sheets = await readSheet(await downloaded(lead, 'Descargar tablas (XLSX)'));
    const cells = sheets.flatMap(({ data }) => data.flat());
    expect(cells).toContain(numberOf(planned));
  });

  expect(troublesOf(lead)).toEqual([]);
});

/** What the screen says of the press, in pieces and in minor units. */
async function pressOf(page: Page): Promise<{ clips: number; value: number }> {
  const region = page.getByRole('region', { name: 'Valor indicativo' });
  const value = await region.locator('b').first().innerText();
  const clips = await page.locator('main p > b').first().innerText();
  return { clips: Number(clips.replaceAll(/\D/g, '')), value: Math.round(numberOf(value) * 100) };
}

/** What the budget says is planned. */
async function plannedOn(page: Page): Promise<string> {
  const text = plain(await page.getByRole('main').innerText());
  const [, planned] = /([\d.,]+ €) asignados/.exec(text) ?? [];
  if (planned === undefined) throw new Error('The budget does not say what is planned');
  return planned;
}

/** `20.000,50 €` as a number. */
const numberOf = (money: string): number => Number(money.replaceAll(/[^\d,]/g, '').replace(',', '.'));

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await saving).path());
}

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.destroy();
  return pages.join(' ');
}
