import type { Page } from '@playwright/test';
import { expect, openRoom, type Language } from './fixtures.js';

/** The words of the screens as a person reads them. */
const WORDS = {
  es: {
    newMessage: 'Mensaje',
    inSpanish: 'Mensaje, Español',
    inEnglish: 'Mensaje, Inglés',
    themes: 'Temas',
    theme: 'Sustentabilidad',
    save: 'Guardar',
    submit: 'Enviar a revisión',
    approve: 'Aprobar versión 1',
    approved: 'Aprobado',
    own: 'Lo envió usted: lo aprueba otra persona.',
    website: 'Nueva página web',
    planned: 'Planificado en total',
    excess: /Pasa en 500.€ de lo disponible\./,
    ask: 'Pedir esa liberación',
    amount: 'Importe',
    why: 'Por qué',
    request: 'Pedir liberación',
    waiting: 'La pidió usted: la decide otra persona.',
    approveRelease: /Aprobar 500.€/,
    released: 'Liberación aprobada',
    saved: 'Presupuesto guardado',
    addClip: 'Publicación',
    headline: 'Titular',
    outlet: 'Medio',
    source: 'De dónde sale la tarifa',
    clipSaved: /Publicación guardada, 1\.200.€/,
    clips: /9 publicaciones/,
    value: /6\.890.€/,
    method: 'Ver el método',
    methodName: 'Coste publicitario equivalente, indicativo',
    close: 'Cerrar',
  },
  en: {
    newMessage: 'Message',
    inSpanish: 'Message, Spanish',
    inEnglish: 'Message, English',
    themes: 'Themes',
    theme: 'Sustainability',
    save: 'Save',
    submit: 'Submit for review',
    approve: 'Approve version 1',
    approved: 'Approved',
    own: 'You submitted it: someone else approves.',
    website: 'New website',
    planned: 'Planned in all',
    excess: /It is €500 over what is available\./,
    ask: 'Ask for that release',
    amount: 'Amount',
    why: 'Why',
    request: 'Ask for a release',
    waiting: 'You asked for it: someone else decides.',
    approveRelease: /Approve €500/,
    released: 'Release approved',
    saved: 'Budget saved',
    addClip: 'Clip',
    headline: 'Headline',
    outlet: 'Outlet',
    source: 'Where the rate comes from',
    clipSaved: /Clip saved, €1,200/,
    clips: /9 clips/,
    value: /€6,890/,
    method: 'See the method',
    methodName: 'Indicative advertising equivalent',
    close: 'Close',
  },
} as const;

/** The editor writes and submits; the editor cannot approve; the lead approves (RH18). */
export async function sayAndApprove(editor: Page, lead: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  const text = {
    es: 'Cada barrio gana algo cuando la ciudad se abre.',
    en: 'Every quarter wins when the city opens.',
  };
  await openRoom(editor, 'messages');
  await editor.getByRole('button', { name: words.newMessage, exact: true }).click();
  const dialog = editor.getByRole('dialog');
  await dialog.getByLabel(words.inSpanish).fill(text.es);
  await dialog.getByLabel(words.inEnglish).fill(text.en);
  await dialog.getByRole('combobox', { name: words.themes }).click();
  await editor.getByRole('option', { name: words.theme }).click();
  await editor.keyboard.press('Escape');
  await dialog.getByRole('button', { name: words.save }).click();
  await editor.getByRole('button', { name: words.submit }).click();
  await expect(editor.getByText(words.own)).toBeVisible();
  await expect(editor.getByRole('button', { name: words.approve })).toBeHidden();

  await openRoom(lead, 'messages');
  await lead.getByRole('button', { name: text[language] }).click();
  await lead.getByRole('button', { name: words.approve }).click();
  await expect(
    lead.getByRole('complementary').getByText(words.approved, { exact: true }).first(),
  ).toBeVisible();
}

/** RH13: beyond what may be assigned it is refused by the exact excess; a second person's release makes room. */
export async function refuseAndRelease(lead: Page, admin: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  const raise = async (): Promise<void> => {
    await lead.getByRole('button', { name: `Digital ${words.website}` }).click();
    await lead.getByRole('dialog').getByLabel(words.planned).fill('6496');
    await lead.getByRole('dialog').getByRole('button', { name: words.save }).click();
  };
  await openRoom(lead, 'budget');
  await raise();
  await expect(lead.getByText(words.excess)).toBeVisible();
  await lead.getByRole('button', { name: words.ask }).click();
  await expect(lead.getByRole('dialog').getByLabel(words.amount)).toHaveValue('500');
  await lead.getByRole('dialog').getByLabel(words.why).fill('La web necesita una versión accesible.');
  await lead.getByRole('dialog').getByRole('button', { name: words.request }).click();
  await expect(lead.getByText(words.waiting)).toBeVisible();
  await expect(lead.getByRole('button', { name: words.approveRelease })).toBeHidden();

  await openRoom(admin, 'budget');
  await admin.getByRole('button', { name: words.approveRelease }).click();
  await expect(admin.getByText(words.released)).toBeVisible();

  await lead.reload();
  await raise();
  await expect(lead.getByText(words.saved)).toBeVisible();
}

/** RH15: one clip more, and its value in the sum, with the method one click away. */
export async function logClip(editor: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await openRoom(editor, 'free-press');
  await editor.getByRole('button', { name: words.addClip, exact: true }).click();
  const dialog = editor.getByRole('dialog');
  await dialog.getByLabel(words.headline).fill('Valdemar enseña a medir un río');
  await dialog.getByLabel(words.outlet, { exact: true }).fill('Diario de la Ribera');
  await dialog.getByLabel(words.amount, { exact: true }).fill('1200');
  await dialog.getByLabel(words.source).fill('Tarifas 2026');
  await dialog.getByRole('button', { name: words.save }).click();
  await expect(editor.getByText(words.clipSaved)).toBeVisible();
  await expect(editor.getByText(words.clips)).toBeVisible();
  await expect(editor.getByText(words.value).first()).toBeVisible();
  await editor.getByRole('button', { name: words.method }).first().click();
  await expect(editor.getByRole('dialog').getByRole('heading', { name: words.methodName })).toBeVisible();
  await editor.getByRole('dialog').getByRole('button', { name: words.close }).click();
}
