import type { Page } from '@playwright/test';
import { Caller } from './caller.js';
import { expect, openRoom, test } from './fixtures.js';
import type { RunningService } from './service.js';
import { troublesOf } from './trouble.js';

test.use({ installation: 'walk-say' });

const FIRST = 'Cada acuerdo trae algo a un barrio.';
const SECOND = 'Cada acuerdo deja una obra en un barrio, con su costo publicado.';

test('RH7 RH9 RH18 from the diagnosis to words on the phone of a spokesperson, offline too, until they are retired', async ({
  signIn,
  service,
}) => {
  const campaignId = await emptyCampaign(service);
  const lead = await signIn('lead');
  const editor = await signIn('editor');
  const voice = await signIn('spokesperson', { width: 390, height: 844 });
  for (const page of [lead, editor]) await page.goto(`${service.url}/c/${campaignId}/strategy`);

  await test.step('what is known, and where it should lead', () => writeStrategy(lead));
  await test.step('a message goes to review', async () => {
    await openRoom(editor, 'messages');
    await editor.getByRole('button', { name: 'Mensaje', exact: true }).first().click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Mensaje, Español').fill(FIRST);
    await dialog.getByRole('combobox', { name: 'Temas' }).click();
    await editor.getByRole('option', { name: 'Sustentabilidad' }).click();
    await editor.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await editor.getByRole('button', { name: 'Enviar a revisión' }).click();
    await expect(editor.getByText('Lo envió usted: lo aprueba otra persona.')).toBeVisible();
  });
  await test.step('comes back with a comment, and only with one', async () => {
    await openRoom(lead, 'messages');
    await lead.getByRole('button', { name: FIRST }).click();
    await lead.getByRole('button', { name: 'Devolver' }).click();
    await expect(lead.getByText('Diga qué hay que cambiar.')).toBeVisible();
    await lead.getByLabel('Comentario').fill('Diga qué trae y qué cuesta.');
    await lead.getByRole('button', { name: 'Devolver' }).click();
    await expect(lead.getByText('Devuelto')).toBeVisible();
  });
  await test.step('goes to a second round and is approved', async () => {
    await editor.reload();
    await expect(editor.getByText('Diga qué trae y qué cuesta.').first()).toBeVisible();
    await editor.getByRole('button', { name: 'Editar', exact: true }).click();
    await editor.getByRole('dialog').getByLabel('Mensaje, Español').fill(SECOND);
    await editor.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
    await editor.getByRole('button', { name: 'Enviar a revisión' }).click();
    await expect(editor.getByText('Lo envió usted: lo aprueba otra persona.')).toBeVisible();
    await lead.reload();
    await lead.getByRole('button', { name: 'Aprobar versión 1' }).click();
    await expect(
      lead.getByRole('complementary').getByText('Aprobado', { exact: true }).first(),
    ).toBeVisible();
    await openRoom(lead, 'strategy');
    await lead.getByRole('button', { name: 'Activar campaña' }).click();
    await expect(lead.getByText('«De la calle a la voz» está activa')).toBeVisible();
  });

  const words = voice.getByRole('article', { name: SECOND });
  await test.step('it is on the phone, with a connection and without', async () => {
    await voice.goto(`${service.url}/say`);
    await expect(words).toBeVisible();
    await voice.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await voice.context().setOffline(true);
    await voice.goto(`${service.url}/say`);
    await expect(voice.getByText(/^Sin conexión\. De hoy /)).toBeVisible();
    await expect(words).toBeVisible();
    await voice.context().setOffline(false);
  });
  await test.step('retired, it is gone, and stays gone without a connection', async () => {
    await openRoom(lead, 'messages');
    await lead.getByRole('button', { name: SECOND }).click();
    await lead.getByRole('button', { name: 'Retirar' }).click();
    await lead.getByRole('dialog').getByLabel('Por qué').fill('La obra se canceló');
    await lead.getByRole('dialog').getByRole('button', { name: 'Retirar' }).click();
    await expect(lead.getByText('Mensaje retirado')).toBeVisible();
    await voice.goto(`${service.url}/say`);
    await expect(voice.getByText('Se retiró 1 mensaje que usted tenía')).toBeVisible();
    await expect(words).toHaveCount(0);
    await voice.context().setOffline(true);
    await voice.goto(`${service.url}/say`);
    await expect(voice.getByText(/^Sin conexión\. De hoy /)).toBeVisible();
    await expect(words).toHaveCount(0);
    await expect(voice.getByText(SECOND)).toHaveCount(0);
  });

  for (const page of [lead, editor]) expect(troublesOf(page)).toEqual([]);
});

/** Diagnosis, positioning, the main objective and an audience of the first priority, as the screens ask for them. */
async function writeStrategy(lead: Page): Promise<void> {
  const dialog = lead.getByRole('dialog');
  const save = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(dialog).toBeHidden();
  };
  await openRoom(lead, 'strategy?section=diagnosis');
  await lead.getByRole('button', { name: 'Registro', exact: true }).click();
  await lead.getByRole('menuitem', { name: 'Tendencia' }).click();
  await dialog.getByLabel('Título').fill('La gente pregunta qué gana');
  await dialog.getByLabel('Qué significa para nosotros').fill('Contar lo que llega a cada barrio.');
  await save();

  await openRoom(lead, 'strategy?section=positioning');
  await lead.getByRole('button', { name: 'Editar', exact: true }).click();
  const desired = dialog.getByLabel('Deseado, Español');
  await desired.nth(0).fill('Un gobierno que rinde cuentas de lo que trae');
  await desired.nth(1).fill('Un socio que cumple');
  await save();

  await openRoom(lead, 'strategy?section=objectives');
  await lead.getByRole('button', { name: 'Objetivo', exact: true }).click();
  await dialog.getByLabel('Objetivo, Español').fill('Que cada barrio sepa qué ganó');
  await save();

  await openRoom(lead, 'strategy?section=audiences');
  await lead.getByRole('button', { name: 'Audiencia', exact: true }).click();
  await dialog.getByLabel('Grupo').selectOption('general-public');
  await dialog.getByLabel('Prioridad').selectOption('1');
  await save();
}

/** A campaign that has only its official spokesperson, whom this walk is not about. */
async function emptyCampaign(service: RunningService): Promise<string> {
  const lead = await Caller.signIn(service.url, service.person('lead'));
  const today = new Date().toISOString().slice(0, 10);
  const { id } = await lead.call<{ id: string }>('POST', '/campaigns', {
    name: 'De la calle a la voz',
    start: today,
    end: new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10),
    timeZone: 'UTC',
    currency: 'EUR',
    phase: 1,
    language: 'es',
  });
  await lead.call('POST', `/campaigns/${id}/people`, {
    role: 'official-spokesperson',
    name: 'Nuria Ferrer',
    activeFrom: today,
  });
  return id;
}
