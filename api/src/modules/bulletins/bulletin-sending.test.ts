import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';
import {
  approvedBulletin,
  ask,
  linkTo,
  newBulletin,
  stage,
  subscribed,
  type Stage,
} from './testing/bulletin-fixtures.js';

let api: TestApi;
let at: Stage;
let path: string;

beforeEach(async () => {
  api = await startApi({ withoutLimits: true });
  at = await stage(api);
  path = `/campaigns/${at.campaignId}/bulletins`;
});
afterEach(() => api.close());

const runJobs = () => api.service.platform.queue.runDue();
const read = async (id: string) => (await at.lead.get(`${path}/${id}`).expect(200)).body;
const bulletinsTo = async (email: string) =>
  (await api.mails()).filter(({ to, subject }) => to === email && subject === 'Abril en Valdemar');

describe('from subscribing to leaving', () => {
  test('N4, RH17: subscribe, confirm, make, approve by a second person, send, arrive, leave with one click', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example', { name: 'Ana "la del puente", Beltrán' });
    await ask(api, 'valdemar', { email: 'pending@correo.example' }).expect(200);
    const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    const { body: leaving } = await at.lead
      .post(`${path}/${bulletin.id}/send`, {}, bulletin.version)
      .expect(200);
    expect(leaving).toMatchObject({ status: 'sending', recipients: 1 });
    await runJobs();
    expect(await read(bulletin.id)).toMatchObject({
      status: 'sent',
      sentAt: api.clock.now().toISOString(),
      deliveries: { total: 1, sent: 1, pending: 0, failed: 0, uncertain: 0 },
    });

    const [mail] = await bulletinsTo('ana@correo.example');
    expect(mail?.header('from')).toContain('<altavoz@localhost>');
    expect(mail?.header('list-unsubscribe')).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w-]+>$/);
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.header('list-id')).toBe('<valdemar.localhost>');
    expect(mail?.header('message-id')).toMatch(new RegExp(`^<${bulletin.id}\\.[0-9a-f]{24}@localhost>$`));
    expect(mail?.html).toContain('Recibe este boletín, uno al mes, porque lo pidió el 4 de marzo de 2030.');
    expect(mail?.html).not.toMatch(/\/go\/|Contamos/);
    // Both parts lead to the page with the reader's own choices.
    const preferences =
      /^Mis preferencias:\n(http:\S+\/preferences\/\S+)$/m.exec(mail?.text ?? '')?.[1] ?? '';
    expect(mail?.html).toContain(`href="${preferences}"`);
    const choices = await api.anonymous().http.get(new URL(preferences).pathname).expect(200);
    expect(choices.text).toContain('ana@correo.example');
    expect(mail?.text).toContain('Ver el programa:\nhttps://valdemar.example/agenda');
    expect(await bulletinsTo('pending@correo.example')).toEqual([]);
    await isInArchive();

    const { body: deliveries } = await at.lead
      .get(`${path}/${bulletin.id}/deliveries?status=sent`)
      .expect(200);
    expect(deliveries.items).toMatchObject([{ email: 'ana@correo.example', attempts: 1, reason: null }]);

    const link = await linkTo(api, 'ana@correo.example', 'unsubscribe');
    await api.anonymous().http.post(link).type('form').send('List-Unsubscribe=One-Click').expect(200);
    const { body: subscribers } = await at.lead.get(`/subscribers?q=ana%40`).expect(200);
    expect(subscribers.items[0].status).toBe('unsubscribed');
  });

  test('RH17: sending again, at once or after it was sent, mails nobody twice', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    const send = () => at.lead.post(`${path}/${bulletin.id}/send`, {}, bulletin.version);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await runJobs();
    const { body } = await send().expect(200);
    expect(body).toMatchObject({ status: 'sent' });
    api.clock.advance({ hours: 2 });
    await runJobs();
    expect(await bulletinsTo('ana@correo.example')).toHaveLength(1);
  });

  test('who leaves or is erased between the sending and their turn gets nothing', async () => {
    await subscribed(api, 'valdemar', 'leaves@correo.example');
    await subscribed(api, 'valdemar', 'erased@correo.example');
    await subscribed(api, 'valdemar', 'stays@correo.example');
    const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    const { body: leaving } = await at.lead
      .post(`${path}/${bulletin.id}/send`, {}, bulletin.version)
      .expect(200);
    const scope = { organizationId: api.organizationId };
    const { deliveries, sender } = await frozen(bulletin.id);
    const { body: page } = await at.lead.get('/subscribers').expect(200);
    const idOf = (name: string) => page.items.find(({ email }: { email: string }) => email.startsWith(name));
    const url = api.service.modules.readers.subscribers.unsubscribeUrl(scope, idOf('leaves').id);
    await api.anonymous().http.post(new URL(url).pathname).expect(200);
    await at.lead.delete(`/subscribers/${idOf('erased').id}`, idOf('erased').version).expect(204);
    expect(deliveries).toBe(3);
    await sender();
    expect(await read(leaving.id)).toMatchObject({ status: 'sent', deliveries: { sent: 1, suppressed: 2 } });
    const { body: ledger } = await at.lead.get(`${path}/${bulletin.id}/deliveries`).expect(200);
    const items = ledger.items as { email: string; status: string; reason: string | null }[];
    expect(items.map(({ reason }) => reason).sort()).toEqual(['erased', 'unsubscribed', null].sort());
    expect(items.find(({ reason }) => reason === 'erased')?.email).toBe('');
    expect(await bulletinsTo('leaves@correo.example')).toEqual([]);
    expect(await bulletinsTo('stays@correo.example')).toHaveLength(1);
  });

  test('pausing holds everything back, resuming goes on, cancelling ends it for good', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    const { body: leaving } = await at.lead
      .post(`${path}/${bulletin.id}/send`, {}, bulletin.version)
      .expect(200);
    const { body: paused } = await at.lead
      .post(`${path}/${bulletin.id}/pause`, {}, leaving.version)
      .expect(200);
    expect(paused).toMatchObject({ status: 'paused', pauseReason: null });
    await runJobs();
    expect(await bulletinsTo('ana@correo.example')).toEqual([]);
    const { body: resumed } = await at.lead
      .post(`${path}/${bulletin.id}/resume`, {}, paused.version)
      .expect(200);
    expect(resumed.status).toBe('sending');
    await runJobs();
    expect(await read(bulletin.id)).toMatchObject({ status: 'sent' });
    expect(await bulletinsTo('ana@correo.example')).toHaveLength(1);
    await at.lead.post(`${path}/${bulletin.id}/cancel`, {}, (await read(bulletin.id)).version).expect(409);
    await at.lead.delete(`${path}/${bulletin.id}`, (await read(bulletin.id)).version).expect(409);

    const may = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId, { month: '2030-05' });
    const { body: second } = await at.lead.post(`${path}/${may.id}/send`, {}, may.version).expect(200);
    const { body: held } = await at.lead.post(`${path}/${may.id}/pause`, {}, second.version).expect(200);
    const { body: cancelled } = await at.lead.post(`${path}/${may.id}/cancel`, {}, held.version).expect(200);
    expect(cancelled.status).toBe('cancelled');
    await runJobs();
    expect(await bulletinsTo('ana@correo.example')).toHaveLength(1);
  });

  test('a test copy is marked, changes nothing and its link ends nothing', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    const draft = await newBulletin(at.editor, at.campaignId, at.listId);
    await at.editor.post(`${path}/${draft.id}/test`, { email: 'editor@valdemar.example' }).expect(202);
    const mail = (await api.mails()).find(({ to }) => to === 'editor@valdemar.example');
    expect(mail?.subject).toBe('[Prueba] Abril en Valdemar');
    expect(mail?.text).toMatch(/^Prueba: esta copia no se ha enviado a la lista\./);
    await api
      .anonymous()
      .http.post(await linkTo(api, 'editor@valdemar.example', 'unsubscribe'))
      .expect(200);
    expect(await read(draft.id)).toMatchObject({ status: 'draft', recipients: 1, deliveries: { total: 0 } });
  });

  test('every step is in the audit log, with who took it', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    await at.lead.post(`${path}/${bulletin.id}/send`, {}, bulletin.version).expect(200);
    await runJobs();
    const admin = await api.signIn('admin');
    const { body } = await admin.get('/audit?limit=200').expect(200);
    const actions = (body.items as { action: string; subject: { id: string } }[])
      .filter(({ subject }) => subject.id === bulletin.id)
      .map(({ action }) => action);
    expect(actions.reverse()).toEqual([
      'bulletin.create',
      'bulletin.update',
      'bulletin.submit',
      'bulletin.approve',
      'bulletin.send',
      'bulletin.sent',
    ]);
  });

  test('what leaves is what was there when sending began, whatever changes later', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    await at.lead.post(`${path}/${bulletin.id}/send`, {}, bulletin.version).expect(200);
    const admin = await api.signIn('admin');
    const { body: organization } = await admin.get('/organization').expect(200);
    await admin.patch('/organization', { postalAddress: 'Otra plaza 9' }, organization.version).expect(200);
    await runJobs();
    const [mail] = await bulletinsTo('ana@correo.example');
    expect(mail?.html).not.toContain('Otra plaza 9');
    await at.editor
      .patch(`${path}/${bulletin.id}`, { subject: 'Tarde' }, (await read(bulletin.id)).version)
      .expect(409);
  });
});

/** Anyone reads it there, with nobody's own links. */
async function isInArchive(): Promise<void> {
  const { http } = api.anonymous();
  const archive = await http.get('/bulletins/valdemar').expect(200);
  expect(archive.text).toContain('href="/bulletins/valdemar/2030-04"');
  const copy = await http.get('/bulletins/valdemar/2030-04').expect(200);
  expect(copy.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(copy.text).toContain('href="http://localhost:3000/subscribe/valdemar"');
  expect(copy.text).not.toMatch(/<script|unsubscribe|preferences|[\uE000\uE001]/);
  const feed = await http.get('/bulletins/valdemar/rss.xml').expect(200);
  expect(feed.headers['content-type']).toMatch(/^application\/rss\+xml/);
  expect(feed.text).toContain('<link>http://localhost:3000/bulletins/valdemar/2030-04</link>');
  await http.get('/bulletins/valdemar/2030-05').expect(404);
  await http.get('/bulletins/nobody').expect(404);
}

/** Freezes the recipients and stops there, as if somebody paused at that moment; `sender` goes on. */
async function frozen(id: string) {
  const aborted = AbortSignal.abort();
  const { delivery } = api.service.modules.readers;
  await delivery.work(api.organizationId, id, aborted);
  const { deliveries } = await read(id);
  return {
    deliveries: Number(deliveries.pending),
    sender: () => delivery.work(api.organizationId, id, new AbortController().signal),
  };
}
