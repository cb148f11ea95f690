import type { Page } from '@playwright/test';
import { Caller } from './caller.js';
import { expect, openRoom, type Language } from './fixtures.js';
import type { RunningService } from './service.js';

const WORDS = {
  es: {
    makeOf: /^Hacer el boletín de/,
    make: 'Hacer el boletín',
    preview: 'El correo como llega',
    heads: /^Asunto/,
    subject: 'Asunto',
    newSubject: 'El río también se aprende',
    saved: /^Guardado/,
    submit: 'Enviar a revisión',
    onlyLeads: 'Lo aprueba la dirección.',
    approve: 'Aprobar el boletín',
    send: 'Enviar ahora',
    sendTo: 'Enviar a 13',
    allWell: 'Llegó a todas las personas de la lista.',
    mail: 'El correo como lo ve quien lo recibe',
    headers: 'Cabeceras',
    contest: 'Concurso de fotografía del río',
  },
  en: {
    makeOf: /^Make the .* bulletin$/,
    make: 'Make bulletin',
    preview: 'The mail as it arrives',
    heads: /^Subject/,
    subject: 'Subject',
    newSubject: 'The river can be learnt, too',
    saved: /^Saved/,
    submit: 'Send to review',
    onlyLeads: 'A lead approves it.',
    approve: 'Approve bulletin',
    send: 'Send now',
    sendTo: 'Send to 13',
    allWell: 'It reached everyone on the list.',
    mail: 'The mail as its reader sees it',
    headers: 'Headers',
    contest: 'River photo contest',
  },
} as const;

interface Cast {
  readonly editor: Page;
  readonly lead: Page;
  /** Nobody: the reader of the mail has no account. */
  readonly reader: Page;
  readonly service: RunningService;
  readonly language: Language;
}

interface ListOfReaders {
  readonly items: readonly { readonly counts: { readonly active: number } }[];
}

/** Made from the calendar, edited, approved by a second person, sent, read, and left with one click (RH10, RH17, RH18). */
export async function sendBulletin({ editor, lead, reader, service, language }: Cast): Promise<void> {
  const words = WORDS[language];
  await openRoom(editor, 'bulletins');
  await editor.getByRole('button', { name: words.makeOf }).first().click();
  await editor.getByRole('dialog').getByRole('button', { name: words.make, exact: true }).click();
  // What was just put on the calendar is in the mail already.
  await expect(editor.frameLocator(`iframe[title="${words.preview}"]`).locator('body')).toContainText(
    /Concurso de fotografía del río|River photo contest/,
  );
  await editor.getByRole('button', { name: words.heads }).click();
  await editor.getByRole('textbox', { name: words.subject }).fill(words.newSubject);
  await expect(editor.getByRole('status').filter({ hasText: words.saved })).toBeVisible();
  await editor.getByRole('button', { name: words.submit }).click();
  await expect(editor.getByText(words.onlyLeads)).toBeVisible();
  await expect(editor.getByRole('button', { name: words.approve })).toBeHidden();

  await lead.goto(editor.url());
  await lead.getByRole('button', { name: words.approve }).click();
  await lead.getByRole('button', { name: words.send }).click();
  await lead.getByRole('dialog').getByRole('button', { name: words.sendTo }).click();
  await expect(lead.getByText(words.allWell)).toBeVisible({ timeout: 30_000 });

  const address = await readMail(lead, service, language);
  await leave(reader, service, address);
}

/** The mail in the built-in mailbox, and the address in its header that ends the subscription (RFC 8058). */
async function readMail(lead: Page, service: RunningService, language: Language): Promise<string> {
  const words = WORDS[language];
  await lead.goto(`${service.url}/mailbox`);
  const mails = lead.getByRole('listitem').getByRole('button').filter({ hasText: words.newSubject });
  await expect(mails).toHaveCount(13);
  await mails.first().click();
  await expect(lead.getByRole('heading', { name: words.newSubject })).toBeVisible();
  const body = lead.frameLocator(`iframe[title="${words.mail}"]`).locator('body');
  await expect(body).toContainText(/Concurso de fotografía del río|River photo contest/);
  const link = body.locator('a[href*="/unsubscribe/"]').first();
  await expect(link).toBeVisible();
  await lead.locator('label').filter({ hasText: words.headers }).click();
  const header = (name: RegExp) =>
    lead.getByRole('row').filter({ has: lead.getByRole('rowheader', { name }) });
  await expect(header(/^list-unsubscribe-post$/i)).toContainText('List-Unsubscribe=One-Click');
  const [, address] = /<(http[^>]+)>/.exec(await header(/^list-unsubscribe$/i).innerText()) ?? [];
  if (!address) throw new Error('The header List-Unsubscribe holds no address');
  return address;
}

/** Looking changes nothing; one request without a cookie and without a redirect ends it. */
async function leave(reader: Page, service: RunningService, address: string): Promise<void> {
  const caller = await Caller.signIn(service.url, service.person('lead'));
  const active = async (): Promise<number> => {
    const { items } = await caller.call<ListOfReaders>('GET', '/lists');
    return items.reduce((sum, { counts }) => sum + counts.active, 0);
  };
  const before = await active();
  await reader.goto(address);
  await expect(reader.locator('form[method="post"] button')).toBeVisible();
  expect(await active()).toBe(before);

  const oneClick = (): Promise<Response> =>
    fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  const response = await oneClick();
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await active()).toBe(before - 1);
  expect((await oneClick()).status).toBe(200);
  expect(await active()).toBe(before - 1);
}
