import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let listId: string;

const CONSENT = {
  source: 'Formulario de la feria',
  consentedOn: '2025-05-01',
  wording: 'Quiero el boletín.',
};

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  const { body } = await lead
    .post('/lists', {
      name: 'Boletín',
      slug: 'boletin',
      language: 'es',
      consentText: 'Sí, quiero recibirlo.',
    })
    .expect(201);
  listId = (body as { id: string }).id;
});
afterAll(() => api.close());

interface Subscriber {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly name: string;
  readonly status: string;
  readonly consent: unknown;
}

async function bring(content: string | Buffer, consent: object = CONSENT) {
  const request = lead.post('/subscribers/imports');
  for (const [name, value] of Object.entries({ listId, ...consent })) void request.field(name, String(value));
  const { body } = await request.attach('file', Buffer.from(content), 'people.csv').expect(201);
  await api.service.platform.queue.runDue();
  return look((body as { id: string }).id);
}

async function look(id: string) {
  const { body } = await lead.get(`/subscribers/imports/${id}`).expect(200);
  return body as { id: string; state: string; counts: Record<string, number>; problem: unknown };
}

async function take(id: string) {
  await lead.post(`/subscribers/imports/${id}/apply`, { take: 'good' }).expect(200);
  await api.service.platform.queue.runDue();
  return look(id);
}

const everyone = async () =>
  ((await lead.get(`/subscribers?listId=${listId}&limit=200`).expect(200)).body as { items: Subscriber[] })
    .items;

async function setStatus(email: string, status: string): Promise<void> {
  await api.service.platform.database.connection
    .collection('subscribers')
    .updateOne({ email }, { $set: { status } });
}

describe('an import of subscribers', () => {
  test('says where consent came from, and knows new from invalid and from twice the same', async () => {
    const imported = await bring(
      'Correo electrónico;Nombre;Idioma\nANA@valdemar.example;Ana;español\nana@Valdemar.example;Ana;\nno es;X;\n;Y;\neva@valdemar.example;Eva;inglés\n',
    );
    expect(imported).toMatchObject({ state: 'checked', counts: { new: 2, duplicate: 1, refused: 2 } });
    expect(await take(imported.id)).toMatchObject({ state: 'done' });
    expect(await everyone()).toMatchObject([
      {
        email: 'ana@valdemar.example',
        name: 'Ana',
        status: 'active',
        consent: {
          source: CONSENT.source,
          text: CONSENT.wording,
          requestedAt: '2025-05-01T12:00:00.000Z',
          confirmedAt: '2025-05-01T12:00:00.000Z',
        },
      },
      { email: 'eva@valdemar.example', name: 'Eva', status: 'active' },
    ]);
    expect(await api.mails()).toEqual([]);
  });

  test('RH17 never brings back somebody who left, bounced or was erased', async () => {
    await take((await bring('email\nlea@valdemar.example\nleo@valdemar.example\nluz@valdemar.example\n')).id);
    await setStatus('lea@valdemar.example', 'unsubscribed');
    await setStatus('leo@valdemar.example', 'bounced');
    const luz = (await everyone()).find(({ email }) => email.startsWith('luz'));
    await lead.delete(`/subscribers/${luz?.id}`, luz?.version).expect(204);

    const imported = await bring(
      'email,name\nlea@valdemar.example,Lea\nleo@valdemar.example,Leo\nluz@valdemar.example,Luz\nana@valdemar.example,Ana María\neva@valdemar.example,Eva\n',
    );
    expect(imported.counts).toMatchObject({ suppressed: 3, changed: 1, unchanged: 1, new: 0 });
    await take(imported.id);
    const after = Object.fromEntries(
      (await everyone()).map(({ email, name, status }) => [email, [name, status]]),
    );
    expect(after).toEqual({
      'ana@valdemar.example': ['Ana María', 'active'],
      'eva@valdemar.example': ['Eva', 'active'],
      'lea@valdemar.example': ['', 'unsubscribed'],
      'leo@valdemar.example': ['', 'bounced'],
    });
    const refused = await lead.get(`/subscribers/imports/${imported.id}/refused.csv`).expect(200);
    expect(refused.text).toContain('they only come back if they ask');
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFcorreo\tnombre\ntono@valdemar.example\tToño\n', 'utf16le')],
    ['Windows-1252', Buffer.from('correo;nombre\ntono@valdemar.example;Toño\n', 'latin1')],
  ])('reads %s', async (_, content) => {
    const imported = await bring(content);
    expect(imported.counts.new).toBe(imported.state === 'checked' ? 1 : -1);
    await lead.post(`/subscribers/imports/${imported.id}/discard`, {}).expect(200);
  });

  test('an address is one mailbox: groups, comments and several at once are refused in clear words', async () => {
    const hostile = [
      '"Equipo: ana@valdemar.example, leo@valdemar.example;"',
      'ana@valdemar.example (Ana)',
      '"ana@valdemar.example, leo@valdemar.example"',
      '"Ana <ana@valdemar.example>, leo@valdemar.example"',
      '"ana@valdemar.example\r\nBcc: x@x.example"',
    ];
    const imported = await bring(`correo;nombre\n${hostile.map((one) => `${one};X`).join('\n')}\n`);
    expect(imported.counts).toMatchObject({ new: 0, changed: 0, refused: hostile.length });
    const { body } = await lead.get(`/subscribers/imports/${imported.id}/rows`).expect(200);
    for (const { issues } of body.items) expect(issues[0].message.es).toMatch(/correo/i);
    const long = await bring(`correo;nombre\neva@valdemar.example;${'a'.repeat(10 * 1024 * 1024)}\n`);
    expect(long).toMatchObject({ state: 'failed', problem: { message: { es: expect.any(String) } } });
  });

  test('N3 RH17 lists grow by the day of each consent; what leaves carries when, where and which words', async () => {
    const today = api.clock.now().toISOString().slice(0, 10);
    const campaign = await newCampaign(api, lead);
    const { body: list } = await lead
      .post('/lists', { name: 'Feria', slug: 'feria', language: 'es', consentText: 'Sí.', goal: 10 })
      .expect(201);
    expect(list).toMatchObject({ kind: 'external', goal: 10 });
    const start = addDays(today, -30);
    const source = '=HYPERLINK("http://x.example";"Feria")';
    const file = `correo;nombre;área;consintió el\nana@f.example;=HYPERLINK(1);Turismo;2020-01-02\nleo@f.example;Leo;;${start}\nlua@f.example;Lúa;;${start}\n`;
    const { id } = await bring(file, { ...CONSENT, listId: list.id, source });
    await take(id);
    await lead
      .delete(`/subscribers/${(await lead.get('/subscribers?q=lua@f')).body.items[0].id}`, 1)
      .expect(204);

    const { body } = await lead.get(`/campaigns/${campaign.id}/list-growth`).expect(200);
    const grown = body.items.find(({ listId: of }: { listId: string }) => of === list.id);
    expect(grown.months[0]).toEqual({ month: start.slice(0, 7), joined: 1, left: 0, active: 2 });
    expect(grown.months.at(-1)).toMatchObject({ month: today.slice(0, 7), active: 2 });
    expect(grown.ways).toEqual([{ source, count: 2 }]);

    const { text } = await lead.get(`/subscribers.csv?listId=${list.id}`).expect(200);
    expect(text).toContain("'=HYPERLINK(1)");
    expect(text).toContain('Turismo');
    expect(text).toContain(CONSENT.wording);
    expect(text).not.toMatch(/(^|[;,"])=HYPERLINK/m);
    await (await api.signIn('editor')).get('/subscribers.xlsx').expect(403);
    const again = await bring(text, { ...CONSENT, listId: list.id });
    expect(again.counts).toMatchObject({ unchanged: 2, new: 0, refused: 0 });
  });

  test('needs to say where, when and to which words they consented', async () => {
    for (const missing of ['source', 'consentedOn', 'wording']) {
      const request = lead.post('/subscribers/imports').field('listId', listId);
      for (const [name, value] of Object.entries(CONSENT))
        if (name !== missing) void request.field(name, value);
      const { body } = await request.attach('file', Buffer.from('email\na@b.example\n'), 'x.csv').expect(400);
      expect((body as { errors: { path: string }[] }).errors[0]?.path).toBe(`body.${missing}`);
    }
    const later = lead.post('/subscribers/imports').field('listId', listId);
    for (const [name, value] of Object.entries({ ...CONSENT, consentedOn: '2999-01-01' }))
      void later.field(name, value);
    await later.attach('file', Buffer.from('email\na@b.example\n'), 'x.csv').expect(400);
    const editor = await api.signIn('editor');
    await editor.post('/subscribers/imports').expect(403);
  });
});
