import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSmtpSink } from '@altavoz/testing/smtp-sink';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

interface Summary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

let api: TestApi;
let lead: Agent;
beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  for (const name of ['ana', 'berta', 'carla']) {
    await api.service.platform.mailer.send({
      organizationId: api.organizationId,
      to: { name, address: `${name}@reader.example` },
      subject: `Hola, ${name}`,
      text: 'En texto: ñ',
      html: '<p>En HTML: ñ</p><script>alert(1)</script>',
      language: 'es',
    });
    api.clock.advance({ minutes: 1 });
  }
});
afterAll(() => api.close());

const list = async (query = '') =>
  (await lead.get(`/mailbox/mails${query}`).expect(200)).body as {
    items: Summary[];
    nextCursor: string | null;
  };

describe('the built-in mailbox', () => {
  test('lists what left, the newest first, in pages and by reader', async () => {
    expect((await list()).items.map(({ to }) => to)).toEqual([
      'carla@reader.example',
      'berta@reader.example',
      'ana@reader.example',
    ]);
    const first = await list('?limit=2');
    expect(first.items).toHaveLength(2);
    const rest = await list(`?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect(rest.items.map(({ to }) => to)).toEqual(['ana@reader.example']);
    expect(rest.nextCursor).toBeNull();
    expect((await list('?to=Berta@Reader.example')).items.map(({ subject }) => subject)).toEqual([
      'Hola, berta',
    ]);
  });

  test('shows one as its reader sees it, with its source', async () => {
    const [newest] = (await list()).items;
    const { body } = await lead.get(`/mailbox/mails/${newest?.id ?? ''}`).expect(200);
    expect(body).toMatchObject({ to: 'carla@reader.example', subject: 'Hola, carla', text: 'En texto: ñ\n' });
    const { html, source, headers } = body as {
      html: string;
      source: string;
      headers: { name: string; value: string }[];
    };
    expect(html).toContain('En HTML: ñ');
    expect(source).toContain('MIME-Version: 1.0');
    expect(headers.find(({ name }) => name === 'content-language')?.value).toBe('es');
  });

  test('belongs to the organization that sent', async () => {
    const [newest] = (await list()).items;
    const stranger = await api.signInElsewhere('lead');
    expect((await stranger.get('/mailbox/mails').expect(200)).body).toEqual({ items: [], nextCursor: null });
    await stranger.get(`/mailbox/mails/${newest?.id ?? ''}`).expect(404);
  });

  test('is not there when mail leaves through a relay', async () => {
    const sink = await startSmtpSink();
    const relayed = await startApi({ config: { smtpUrl: sink.url } });
    try {
      const admin = await relayed.signIn('admin');
      await admin.get('/mailbox/mails').expect(404);
      expect((await admin.get('/auth/me')).body).toMatchObject({ mailbox: false });
      const person = { name: 'Dora', email: 'dora@reader.example', role: 'viewer', language: 'en' };
      await admin.post('/users', person).expect(201);
      await relayed.service.platform.queue.runDue();
      expect(sink.mails.map(({ recipients }) => recipients)).toEqual([['dora@reader.example']]);
    } finally {
      await relayed.close();
      await sink.close();
    }
  });
});
