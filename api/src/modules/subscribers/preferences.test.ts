import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newList, subscribed, type Stored } from '../bulletins/testing/bulletin-fixtures.js';

let api: TestApi;
let lead: Agent;
let general: Stored;
let english: Stored;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  general = await newList(lead);
  english = await newList(lead, { slug: 'english', name: 'Valdemar abroad', language: 'en' });
});
afterAll(() => api.close());

interface Entry extends Stored {
  readonly email: string;
  readonly status: string;
  readonly listId: string;
}

const anyone = () => api.anonymous().http;
const entries = async (email: string): Promise<Entry[]> => {
  const { body } = await lead.get(`/subscribers?q=${encodeURIComponent(email)}`).expect(200);
  return body.items as Entry[];
};
const entry = async (email: string): Promise<Entry> => {
  const [found] = await entries(email);
  if (!found) throw new Error(`Nobody has ${email}`);
  return found;
};
const scope = () => ({ organizationId: api.organizationId });
const pageOf = async (email: string): Promise<string> => {
  const { id } = await entry(email);
  return new URL(api.service.modules.readers.subscribers.preferencesUrl(scope(), id)).pathname;
};
const counts = async () => (await lead.get('/suppression-counts').expect(200)).body as Record<string, number>;

describe('the page of their own subscriptions', () => {
  test('looking changes nothing; lists and language are theirs, and what they tick is consent (RH17)', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example', { name: 'Ana' });
    const page = await pageOf('ana@correo.example');
    const shown = await anyone().get(page).expect(200);
    expect(shown.text).toContain('Sus suscripciones');
    expect(shown.text).not.toContain('<script');
    expect(shown.headers['set-cookie']).toBeUndefined();
    await anyone().head(page).expect(200);
    await anyone().get(`${page}/erase`).expect(200);
    expect(await entries('ana@correo.example')).toHaveLength(1);

    const form = { list: [general.id, english.id], language: 'en', name: 'Ana\r\nBcc: x@x.example' };
    const saved = await anyone().post(page).type('form').send(form).expect(200);
    expect(saved.text).toContain('Saved.');
    const both = await entries('ana@correo.example');
    expect(both).toMatchObject([
      { status: 'active', language: 'en', name: 'Ana Bcc: x@x.example' },
      { status: 'active', listId: english.id, consent: { source: 'preferences', version: 1 } },
    ]);
    await anyone().post(page).field('language', 'es').field('list', english.id).expect(200);
    const left = await entries('ana@correo.example');
    expect(left.find(({ listId }) => listId === general.id)).toMatchObject({ status: 'unsubscribed' });
    expect(left.find(({ listId }) => listId === english.id)).toMatchObject({ status: 'active' });
    await anyone().post(page).type('form').send({ language: 'fr' }).expect(400);
  });

  test('N11 a list of the house is nobody’s to find: no page, no feed, not offered; who is on it sees it', async () => {
    const house = await newList(lead, { slug: 'casa', name: 'Informe a las áreas', kind: 'internal' });
    for (const path of [
      '/subscribe/casa',
      '/bulletins/casa',
      '/bulletins/casa/rss.xml',
      '/bulletins/casa/2030-04',
    ]) {
      await anyone().get(path).expect(404);
    }
    await anyone()
      .post('/subscribe/casa')
      .type('form')
      .send({ email: 'x@x.example', consent: 'yes' })
      .expect(404);
    const viewer = await api.signIn('viewer');
    expect((await viewer.http.get('/bulletins/casa').expect(200)).text).toContain('Informe a las áreas');
    expect((await viewer.http.get('/bulletins/casa')).text).not.toContain('/subscribe/');

    await subscribed(api, 'valdemar', 'gil@correo.example');
    const page = await pageOf('gil@correo.example');
    expect((await anyone().get(page)).text).not.toContain('Informe a las áreas');
    const form = { list: [general.id, house.id], language: 'es' };
    await anyone().post(page).type('form').send(form).expect(200);
    expect(await entries('gil@correo.example')).toMatchObject([{ listId: general.id }]);
    const invited = { listId: house.id, email: 'gil@correo.example', area: 'Turismo' };
    await lead.post('/subscribers', invited).expect(201);
    expect((await anyone().get(page)).text).toContain('Informe a las áreas');
    expect(await entries('gil@correo.example')).toContainEqual(expect.objectContaining({ area: 'Turismo' }));
  });

  test('their data comes as a file, and erasing takes every list and leaves a link that leads nowhere', async () => {
    await subscribed(api, 'valdemar', 'bea@correo.example');
    await subscribed(api, 'english', 'bea@correo.example');
    const page = await pageOf('bea@correo.example');
    const file = await anyone().post(`${page}/data`).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    const data = JSON.parse(file.text) as { email: string; subscriptions: object[] };
    expect(data).toMatchObject({ email: 'bea@correo.example', bounces: [], deliveries: [] });
    expect(data.subscriptions).toHaveLength(2);
    const told = await lead.get(`/subscribers/${(await entry('bea@correo.example')).id}/data`).expect(200);
    expect(told.body.subscriptions).toEqual(data.subscriptions);

    const before = await counts();
    expect((await anyone().post(`${page}/erase`).expect(200)).text).toContain('Sus datos están borrados');
    expect(await entries('bea@correo.example')).toEqual([]);
    expect((await counts())['erased']).toBe((before['erased'] ?? 0) + 1);
    await anyone().post(`${page}/erase`).expect(200);
    expect((await anyone().get(page).expect(410)).text).toContain('Este enlace ya no sirve');
    await anyone().post(`${page}/data`).expect(410);
    const erased = await lead.get('/suppressions?reason=erased').expect(200);
    expect(erased.body.items.at(-1)).toMatchObject({
      email: null,
      mark: expect.stringMatching(/^[\w-]{12}$/),
    });
  });

  test('a link of another purpose or with a letter changed opens nobody’s page', async () => {
    await subscribed(api, 'valdemar', 'cris@correo.example');
    const page = await pageOf('cris@correo.example');
    const { id } = await entry('cris@correo.example');
    const leave = new URL(api.service.modules.readers.subscribers.unsubscribeUrl(scope(), id)).pathname;
    await anyone().get(leave.replace('/unsubscribe/', '/preferences/')).expect(410);
    await anyone()
      .get(`${page.slice(0, -2)}AA`)
      .expect(410);
    // Leaving offers the page: another list or language is often what was wanted.
    expect((await anyone().get(leave).expect(200)).text).toContain('/preferences/');
  });
});

describe('one person, one entry', () => {
  test('two addresses of one name are shown; merged, the second gets nothing and no file brings it back', async () => {
    await subscribed(api, 'valdemar', 'dora@correo.example', { name: 'Dora Paz' });
    await subscribed(api, 'valdemar', 'dora.paz@trabajo.example', { name: 'dora paz' });
    const { body } = await lead.get(`/subscriber-duplicates?listId=${general.id}`).expect(200);
    const group = body.items.find(({ name }: { name: string }) => /dora paz/i.test(name));
    expect(group.entries).toHaveLength(2);
    const [from, into] = [await entry('dora.paz@trabajo.example'), await entry('dora@correo.example')];
    await lead.post(`/subscribers/${from.id}/merge`, { intoId: from.id }, from.version).expect(409);
    const merged = await lead
      .post(`/subscribers/${from.id}/merge`, { intoId: into.id }, from.version)
      .expect(200);
    expect(merged.body).toMatchObject({ status: 'unsubscribed', mergedInto: into.id });
    const left = await lead.get(`/subscriber-duplicates?listId=${general.id}`).expect(200);
    expect(JSON.stringify(left.body)).not.toContain('dora');
    const back = await lead.post(`/subscribers/${from.id}/unmerge`, {}, merged.body.version).expect(200);
    expect(back.body).toMatchObject({ status: 'active', mergedInto: null, unsubscribedAt: null });
  });

  test('whose mailbox was thought to be gone is taken back by a lead, who left is not', async () => {
    await subscribed(api, 'valdemar', 'eva@correo.example');
    const { id } = await entry('eva@correo.example');
    await api.service.modules.readers.subscribers.bounce(scope(), id, '550 5.1.1 no such user');
    const gone = await entry('eva@correo.example');
    expect(gone).toMatchObject({ status: 'bounced', bouncedBecause: '550 5.1.1 no such user' });
    const shown = await lead.get('/suppressions?reason=bounced&q=eva').expect(200);
    expect(shown.body.items).toMatchObject([
      { email: 'eva@correo.example', detail: '550 5.1.1 no such user' },
    ]);
    const back = await lead.post(`/subscribers/${id}/reinstate`, {}, gone.version).expect(200);
    expect(back.body).toMatchObject({ status: 'active', bouncedBecause: null });
    await lead.post(`/subscribers/${id}/reinstate`, {}, back.body.version).expect(409);

    await api.service.modules.readers.subscribers.complain(scope(), 'eva@correo.example', api.clock.now());
    expect(await entry('eva@correo.example')).toMatchObject({ status: 'unsubscribed' });
    expect(await counts()).toMatchObject({ complained: 1, bounced: 0 });
  });

  test('a list that changes its words counts them; consents keep the version they were given to', async () => {
    const { body: list } = await lead
      .patch(`/lists/${english.id}`, { consentText: 'New words' }, 1)
      .expect(200);
    expect(list.consentVersion).toBe(2);
    const { body: same } = await lead.patch(`/lists/${english.id}`, { name: 'Abroad' }, 2).expect(200);
    expect(same.consentVersion).toBe(2);
    await subscribed(api, 'english', 'fay@correo.example');
    expect(await entry('fay@correo.example')).toMatchObject({ consent: { text: 'New words', version: 2 } });
  });
});
