import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';
import {
  approvedBulletin,
  linkTo,
  newBulletin,
  newList,
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

describe('one bulletin in two languages', () => {
  test('RH17: each reader gets their own once it is complete, else the one of the list, and only one', async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    await subscribed(api, 'valdemar', 'emma@correo.example', { language: 'en' });
    const draft = await newBulletin(at.editor, at.campaignId, at.listId);
    const bulletin = `${path}/${draft.id}`;
    await at.editor.post(`${bulletin}/variants`, { language: 'es' }, draft.version).expect(409);
    const { body: begun } = await at.editor
      .post(`${bulletin}/variants`, { language: 'en' }, draft.version)
      .expect(201);
    // What somebody wrote is not translated by itself, and says so.
    const english = {
      language: 'en',
      complete: false,
      lacks: [{ key: 'untranslated', values: { count: 2 } }],
    };
    expect(begun.variants).toMatchObject([english]);
    expect(begun.readiness).toContainEqual(
      expect.objectContaining({
        key: 'variant',
        ready: false,
        blocking: false,
        values: { language: 'en', count: 1 },
      }),
    );
    await at.editor.post(`${bulletin}/variants`, { language: 'en' }, begun.version).expect(409);

    const blocks = begun.variants[0].blocks.map((one: { id: string }) =>
      one.id === 'words' ? { ...one, text: 'Three ways to know Valdemar.' } : one,
    );
    const { body: said } = await at.editor
      .patch(`${bulletin}/variants/en`, { subject: 'April in Valdemar', blocks }, begun.version)
      .expect(200);
    expect(said.variants).toMatchObject([{ complete: true, lacks: [] }]);
    const { body: submitted } = await at.editor.post(`${bulletin}/submit`, {}, said.version).expect(200);
    const { body: approved } = await at.lead.post(`${bulletin}/approve`, {}, submitted.version).expect(200);
    const preview = await at.lead.get(`${bulletin}/preview?language=en&format=text`).expect(200);
    expect(preview.text).toContain('Three ways to know Valdemar.');
    await at.lead.post(`${bulletin}/test`, { email: 'me@correo.example', language: 'en' }).expect(202);

    await at.lead.post(`${bulletin}/send`, {}, approved.version).expect(200);
    await runJobs();
    expect(await read(draft.id)).toMatchObject({ status: 'sent', deliveries: { total: 2, sent: 2 } });
    const mails = (await api.mails()).filter(
      ({ html }) => html.includes('/unsubscribe/') && html.includes('</h1>'),
    );
    const got = mails.map(({ to, subject }) => [to, subject]).sort();
    expect(got).toEqual([
      ['ana@correo.example', 'Abril en Valdemar'],
      ['emma@correo.example', 'April in Valdemar'],
      ['me@correo.example', '[Test] April in Valdemar'],
    ]);
    const emma = mails.find(({ to }) => to === 'emma@correo.example');
    expect(emma?.html).toContain('<html lang="en"');
    expect(emma?.text).toContain('You receive this bulletin once a month because you asked for it');
    const { http } = api.anonymous();
    expect((await http.get('/bulletins/valdemar/2030-04?language=en').expect(200)).text).toContain(
      'Three ways',
    );
    expect((await http.get('/bulletins/valdemar/2030-04').expect(200)).text).toContain('Tres actividades');
    // What has left no longer changes, in any language.
    const { version } = await read(draft.id);
    await at.editor.delete(`${bulletin}/variants/en`, version).expect(409);
  });
});

describe('what came of it', () => {
  test('opens and clicks are counted only where it was asked for, in aggregate, and no program counts', async () => {
    const admin = await api.signIn('admin');
    const { body: before } = await admin.get('/organization').expect(200);
    expect(before.countsReading).toBe(false);
    await admin.patch('/organization', { countsReading: true }, before.version).expect(200);
    const house = await newList(at.lead, { slug: 'casa', name: 'A las áreas', kind: 'internal' });
    const email = 'leo@casa.example';
    await at.lead.post('/subscribers', { listId: house.id, email, area: 'Turismo' }).expect(201);
    await api
      .anonymous()
      .http.post(await linkTo(api, email, 'confirm'))
      .expect(200);
    const counted = await approvedBulletin(at.editor, at.lead, at.campaignId, house.id);
    await at.lead.post(`${path}/${counted.id}/send`, {}, counted.version).expect(200);
    await runJobs();
    const leo = (await bulletinsTo(email))[0]?.html ?? '';
    const base = `http://localhost:3000/go/${counted.id}`;
    expect(leo).toContain('Contamos cuántas veces se abre');
    expect(leo).toContain(`<img src="${base}/open.gif"`);
    expect(leo).toContain(`href="${base}/0"`);
    // What leads to a reader's own pages is never counted, and the counted links say nothing of who reads.
    expect(leo).toMatch(/href="http:\/\/localhost:3000\/unsubscribe\//);
    for (const [address] of leo.matchAll(/\/go\/[^"]+/g)) {
      expect(address).toMatch(new RegExp(`^/go/${counted.id}/(\\d+|open\\.gif)$`));
    }
    const { body: preview } = await at.lead.get(`${path}/${counted.id}/preview`);
    expect(JSON.stringify(preview)).not.toContain('/go/');

    const { http } = api.anonymous();
    const go = (link: string, headers: Record<string, string> = {}) =>
      http.get(`/go/${counted.id}/${link}`).set({ 'user-agent': 'Mozilla/5.0 Firefox', ...headers });
    const { headers } = await go('0').expect(302);
    expect(headers.location).toBe('https://valdemar.example/agenda');
    expect(headers['set-cookie']).toBeUndefined();
    await http.head(`/go/${counted.id}/0`).set('user-agent', 'Mozilla/5.0 Firefox').expect(302);
    await go('0', { 'user-agent': 'Barracuda Sentinel' }).expect(302);
    await go('open.gif', { 'sec-purpose': 'prefetch' }).expect(200);
    api.clock.advance({ minutes: 1 });
    expect((await go('open.gif').expect(200)).headers['content-type']).toBe('image/gif');
    for (const nowhere of ['7', 'https:evil.example', '-1']) {
      expect([400, 404]).toContain((await go(encodeURIComponent(nowhere))).status);
    }
    await http.get(`/go/${house.id}/0`).expect(404);
    const { body: result } = await at.lead.get(`${path}/${counted.id}/result`).expect(200);
    expect(result.reading).toMatchObject({
      opens: 1,
      clicks: 1,
      links: [{ url: 'https://valdemar.example/agenda', clicks: 1 }],
    });
    expect(result.areas).toMatchObject([{ area: 'Turismo', deliveries: { total: 1, sent: 1 } }]);
    const rows = await api.service.platform.database.connection.collection('tallies').find({}).toArray();
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(
      rows.map(() =>
        ['_id', 'bulletinId', 'count', 'createdAt', 'link', 'organizationId', 'updatedAt', 'version'].sort(),
      ),
    );
  });
});
