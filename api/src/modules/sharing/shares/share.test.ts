import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../../testing/agent.js';
import { startApi, type TestApi } from '../../../testing/start-api.js';
import { datedBulletin } from '../../calendar/testing/calendar-fixtures.js';
import { newCampaign } from '../../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let campaignId: string;
let shares: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  const editor = await api.signIn('editor');
  campaignId = (await newCampaign(api, lead, { start: '2030-01-01', end: '2030-12-31' })).id;
  shares = `/campaigns/${campaignId}/shares`;
  const { body: budget } = await lead.get(`/campaigns/${campaignId}/budget`).expect(200);
  await lead.put(`/campaigns/${campaignId}/budget`, { total: 9_000_000 }, budget.version).expect(200);
  const given = await groundOf(campaignId, { editor, lead });
  await scheduledTactic(
    given,
    editor,
    { start: '2030-03-10', end: '2030-03-12' },
    { name: { es: 'Feria <b>abierta</b>' }, plannedCost: 123_456, contracting: { leadDays: 9, done: false } },
  );
  const events = `/campaigns/${campaignId}/events`;
  const meeting = { start: '2030-04-02', end: '2030-04-02' };
  await editor.post(events, { ...meeting, name: { es: 'Cita reservada' }, kind: 'one-to-one' }).expect(201);
  await editor
    .post(events, {
      ...meeting,
      name: { es: 'Foro', en: 'Forum' },
      kind: 'conference',
      organiser: 'Ana Ruiz',
    })
    .expect(201);
  await datedBulletin(campaignId, { editor, lead }, '2030-03-15');
});
afterAll(() => api.close());

interface Made {
  readonly id: string;
  readonly url: string;
}
const newShare = async (more: object = {}) =>
  (await lead.post(shares, { name: 'Para la Cámara', ...more }).expect(201)).body as Made;
const page = (made: Made, query = '') => api.anonymous().get(`root:${new URL(made.url).pathname}${query}`);

describe('a shared page', () => {
  test('is made by leads alone', async () => {
    const editor = await api.signIn('editor');
    await editor.post(shares, { name: 'No' }).expect(403);
  });

  test('shows the agenda by month and nothing of money, drafts, people or deadlines', async () => {
    const made = await newShare();
    const { text, headers } = await page(made).expect(200);
    expect(text).toContain('Para la Cámara');
    expect(text).toContain('marzo de 2030');
    expect(text).toContain('Feria &lt;b&gt;abierta&lt;/b&gt;');
    expect(text).toContain('Foro');
    expect(text).toMatch(/<html lang="es"/);
    for (const hidden of [
      '1.234,56',
      '123456',
      'Cita reservada',
      'Ana Ruiz',
      'contratar',
      'Boletín',
      '<script',
      '<form',
    ])
      expect(text).not.toContain(hidden);
    expect(headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    });
    expect(headers['set-cookie']).toBeUndefined();
    const english = await page(made, '?language=en').expect(200);
    expect(english.text).toContain('Forum');
    expect(english.text).toContain('March 2030');
  });

  test('shows what its maker chose', async () => {
    const { text } = await page(await newShare({ filters: { kinds: ['event'] }, language: 'en' })).expect(
      200,
    );
    expect(text).toContain('Forum');
    expect(text).not.toContain('Feria');
    await lead.post(shares, { name: 'No', filters: { kinds: ['review'] } }).expect(400);
  });

  test('ends when it is revoked or its day has passed; the answer is a page that says so', async () => {
    const made = await newShare();
    await page(made).expect(200);
    const { body } = await lead.get(shares).expect(200);
    expect(body.items.find(({ id }: Made) => id === made.id)).toMatchObject({
      lastReadAt: api.clock.now().toISOString(),
      madeBy: { name: 'lead-lead' },
    });
    expect(JSON.stringify(body)).not.toContain(new URL(made.url).pathname.slice(8));
    await lead.delete(`${shares}/${made.id}`).expect(204);
    const gone = await page(made).set('Accept', 'text/html').expect(410);
    expect(gone.headers['content-type']).toContain('text/html');
    expect((await lead.get(shares).expect(200)).body.items).not.toContainEqual(
      expect.objectContaining({ id: made.id }),
    );
    await lead.post(`${shares}/${made.id}/restore`).expect(200);
    await page(made).expect(200);
    await lead.post(`${shares}/${made.id}/restore`).expect(409);
    await lead.delete(`${shares}/${made.id}`).expect(204);
    api.clock.advance({ minutes: 6 });
    await lead.post(`${shares}/${made.id}/restore`).expect(404);

    await lead.post(shares, { name: 'Tarde', expiresOn: '2001-01-01' }).expect(400);
    const today = api.clock.now().toISOString().slice(0, 10);
    const short = await newShare({ expiresOn: today });
    await page(short).expect(200);
    api.clock.advance({ days: 2 });
    await page(short).expect(410);
  });
});
