import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

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
  return body as { id: string; state: string; counts: Record<string, number> };
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
