import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FakeClock } from '@altavoz/testing/fake-clock';
import { startSmtpSink, type SmtpSink } from '@altavoz/testing/smtp-sink';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { startTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { DeliveryRepository } from './delivery.repository.js';
import { SenderRepository } from './sender.repository.js';
import { approvedBulletin, stage, type Stage } from './testing/bulletin-fixtures.js';

let database: TestDatabase;
let sink: SmtpSink;
let clock: FakeClock;
let api: TestApi;
let at: Stage;
let path: string;
let bulletinId: string;

beforeEach(async () => {
  database = await startTestDatabase();
  sink = await startSmtpSink();
  clock = new FakeClock();
  api = await start();
  at = await stage(api);
  path = `/campaigns/${at.campaignId}/bulletins`;
});
afterEach(async () => {
  await api.close();
  await sink.close();
  await database.close();
});

function start(): Promise<TestApi> {
  return startApi({
    databaseUri: database.uri,
    clock,
    withoutLimits: true,
    config: {
      smtpUrl: sink.url,
      dataDir: database.folder,
      mail: { connections: 5, perSecond: 0, perHour: 0, tls: 'required', dkim: null },
    },
  });
}

/** Active subscribers, put there directly: how one becomes active is tested elsewhere. */
async function readers(count: number): Promise<void> {
  const { connection, ids } = api.service.platform.database;
  const now = clock.now();
  await connection.collection<{ _id: string }>('subscribers').insertMany(
    Array.from({ length: count }, (_, index) => ({
      _id: ids.next(),
      organizationId: api.organizationId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      listId: at.listId,
      email: `reader${String(index).padStart(4, '0')}@correo.example`,
      name: '',
      language: 'es',
      status: 'active',
      consent: { requestedAt: now, confirmedAt: now, source: 'page', text: 'Sí' },
      unsubscribedAt: null,
      confirmation: null,
    })),
  );
}

async function begin(changes: { [field: string]: unknown } = {}): Promise<void> {
  const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId, changes);
  bulletinId = bulletin.id;
  await at.lead.post(`${path}/${bulletinId}/send`, {}, bulletin.version).expect(200);
}

const runJobs = () => api.service.platform.queue.runDue();
const read = async () => (await at.lead.get(`${path}/${bulletinId}`).expect(200)).body;
/** How many subscribers there are in each status. */
async function statuses(): Promise<Record<string, number>> {
  const { body } = await at.lead.get('/subscribers?limit=200').expect(200);
  const counts: Record<string, number> = {};
  for (const { status } of body.items as { status: string }[]) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const recipients = () => sink.mails.map((mail) => mail.recipients[0]);

describe('RH17 the ledger, with the relay as witness', () => {
  test('every reader gets it once', async () => {
    await readers(60);
    await begin();
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent', deliveries: { total: 60, sent: 60 } });
    expect(new Set(recipients()).size).toBe(60);
    expect(sink.mails).toHaveLength(60);
    expect(new Set(sink.mails.map((mail) => mail.header('message-id'))).size).toBe(60);
  });

  test('two services that share the ledger send every mail once', async () => {
    await readers(40);
    await begin();
    const other = await start();
    try {
      const signal = new AbortController().signal;
      const work = (service: TestApi) =>
        service.service.modules.readers.delivery.work(api.organizationId, bulletinId, signal);
      await Promise.all([work(api), work(other)]);
      await runJobs();
      expect(sink.mails).toHaveLength(40);
      expect(new Set(recipients()).size).toBe(40);
      expect(await read()).toMatchObject({ status: 'sent', deliveries: { sent: 40 } });
    } finally {
      await other.close();
    }
  });

  test('what a sender held when it died is uncertain and is not sent again', async () => {
    await readers(3);
    await begin();
    const ledger = new DeliveryRepository(api.service.platform.database);
    const scope = { organizationId: api.organizationId };
    const { delivery } = api.service.modules.readers;
    await delivery.work(api.organizationId, bulletinId, AbortSignal.abort());
    const senders = new SenderRepository(api.service.platform.database);
    const [held] = await ledger.due(scope, bulletinId, [], 1);
    if (!held) throw new Error('nothing is due');
    await senders.open('dies', bulletinId, 15_000);
    expect(await ledger.begin(scope, [held.id], 'dies')).toEqual(new Set([held.id]));
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sending', deliveries: { sent: 2, sending: 1 } });
    clock.advance({ seconds: 31 });
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent', deliveries: { sent: 2, uncertain: 1, sending: 0 } });
    clock.advance({ hours: 3 });
    await runJobs();
    expect(recipients()).not.toContain(held.email);
  });

  test('a connection that breaks after the mail was handed over leaves it uncertain', async () => {
    await readers(1);
    await begin();
    sink.hangUpAfterNextMessage();
    await runJobs();
    clock.advance({ hours: 1 });
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent', deliveries: { uncertain: 1, sent: 0 } });
    expect(sink.mails).toHaveLength(1);
  });

  test('an answer that comes after the claim was given up still counts', async () => {
    await readers(1);
    await begin();
    const ledger = new DeliveryRepository(api.service.platform.database);
    const scope = { organizationId: api.organizationId };
    await api.service.modules.readers.delivery.work(api.organizationId, bulletinId, AbortSignal.abort());
    const id = (await ledger.due(scope, bulletinId, [], 1))[0]?.id ?? '';
    expect((await ledger.begin(scope, [id], 'slow')).size).toBe(1);
    expect((await ledger.begin(scope, [id], 'second')).size).toBe(0);
    expect((await ledger.begin(scope, [id], 'slow')).size).toBe(1);
    expect(await ledger.holders(scope, bulletinId)).toEqual(['slow']);
    expect(await ledger.giveUpLost(scope, bulletinId, ['slow'])).toBe(1);
    const sent = { id, ending: { status: 'sent' as const, sentAt: clock.now(), reason: null } };
    expect(await ledger.end(scope, [{ id, ending: { status: 'failed', reason: '550' } }], 'slow')).toBe(1);
    expect(await ledger.end(scope, [sent], 'second')).toBe(1);
    expect(await ledger.end(scope, [sent], 'slow')).toBe(0);
    expect(await ledger.end(scope, [sent], 'slow')).toBe(1);
  });
});

describe('when the relay refuses', () => {
  test('for now (4xx): tried again later, each time after a longer wait, and then sent', async () => {
    await readers(2);
    await begin();
    let refusals = 0;
    sink.decide((recipient) => {
      if (!recipient.startsWith('reader0000') || refusals >= 2) return undefined;
      refusals += 1;
      return { code: 451, message: 'try later' };
    });
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sending', deliveries: { sent: 1, pending: 1 } });
    await runJobs();
    expect(refusals).toBe(1);
    clock.advance({ seconds: 61 });
    await runJobs();
    expect(refusals).toBe(2);
    clock.advance({ seconds: 61 });
    await runJobs();
    expect(sink.mails).toHaveLength(1);
    clock.advance({ minutes: 4 });
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent', deliveries: { sent: 2 } });
    expect(sink.mails).toHaveLength(2);
  });

  test('for good (5xx): failed with the reply, and the others still get it', async () => {
    await readers(5);
    await begin();
    sink.decide((recipient) =>
      recipient.startsWith('reader0003') ? { code: 550, message: 'no such mailbox' } : undefined,
    );
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent', deliveries: { sent: 4, failed: 1 } });
    const { body } = await at.lead.get(`${path}/${bulletinId}/deliveries?status=failed`).expect(200);
    expect(body.items).toMatchObject([{ email: 'reader0003@correo.example', reason: '550' }]);
  });

  test('RH17 for good: that reader has bounced, and the next bulletin leaves them out', async () => {
    await readers(3);
    await begin();
    sink.decide((recipient) =>
      recipient.startsWith('reader0001') ? { code: 550, message: '5.1.1 no such mailbox' } : undefined,
    );
    await runJobs();
    expect(await statuses()).toEqual({ active: 2, bounced: 1 });
    const { body: bounced } = await at.lead.get('/subscribers?status=bounced').expect(200);
    expect(bounced.items).toMatchObject([{ email: 'reader0001@correo.example' }]);
    const admin = await api.signIn('admin');
    const { body: audit } = await admin.get('/audit?limit=200').expect(200);
    expect((audit.items as { action: string }[]).map(({ action }) => action)).toContain('subscriber.bounce');
    sink.decide(() => undefined);
    const before = sink.mails.length;
    await begin({ month: '2030-05' });
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent', deliveries: { total: 2, sent: 2 } });
    expect(recipients().slice(before)).not.toContain('reader0001@correo.example');
  });

  test('for now, or for a policy against us: nobody has bounced', async () => {
    await readers(3);
    await begin();
    sink.decide((recipient) =>
      recipient.startsWith('reader0000')
        ? { code: 550, message: '5.7.1 not welcome' }
        : recipient.startsWith('reader0001')
          ? { code: 452, message: 'mailbox full' }
          : undefined,
    );
    await runJobs();
    expect(await read()).toMatchObject({ deliveries: { sent: 1, failed: 1, pending: 1 } });
    expect(await statuses()).toEqual({ active: 3 });
  });

  test('every one of a short list: that is about us, and nobody has bounced', async () => {
    await readers(4);
    await begin();
    sink.decide(() => ({ code: 550, message: 'go away' }));
    await runJobs();
    expect(await read()).toMatchObject({ deliveries: { failed: 4 } });
    expect(await statuses()).toEqual({ active: 4 });
  });

  test('everyone: it stops by itself with a reason and waits for a person', async () => {
    await readers(100);
    await begin();
    sink.decide(() => ({ code: 554, message: 'you are blocked' }));
    await runJobs();
    const paused = await read();
    expect(paused).toMatchObject({ status: 'paused', pauseReason: 'too-many-refusals' });
    expect(paused.deliveries.failed).toBeLessThan(30);
    expect(await statuses()).toEqual({ active: 100 });
    sink.decide(() => undefined);
    clock.advance({ hours: 1 });
    await runJobs();
    expect(sink.mails).toHaveLength(0);
    const { body: resumed } = await at.lead
      .post(`${path}/${bulletinId}/resume`, {}, paused.version)
      .expect(200);
    expect(resumed).toMatchObject({ status: 'sending', pauseReason: null });
    await runJobs();
    expect(await read()).toMatchObject({ status: 'sent' });
    expect(sink.mails.length).toBe(100 - paused.deliveries.failed);
  });

  test('a relay that is away: nothing is lost, it stops, and goes on when a person says so', async () => {
    await readers(8);
    await begin();
    await sink.close();
    await runJobs();
    const paused = await read();
    expect(paused).toMatchObject({
      status: 'paused',
      pauseReason: 'relay-unreachable',
      deliveries: { pending: 8 },
    });
  });
});

describe('headers', () => {
  test('names, subjects and lists of any content stay inside their header', async () => {
    await readers(1);
    const { connection } = api.service.platform.database;
    await connection
      .collection('subscribers')
      .updateMany({}, { $set: { name: 'Eva" <x@y.example>, \r\nBcc: all@victims.example' } });
    const subject = 'Ciudad =?utf-8?B?QmNjOg==?= "abierta"; <b>';
    await begin({ subject });
    await runJobs();
    const [mail] = sink.mails;
    expect(mail?.recipients).toEqual(['reader0000@correo.example']);
    expect(mail?.header('bcc')).toBeUndefined();
    expect(mail?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(mail?.header('list-unsubscribe')).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w-]+>$/);
    expect(mail?.header('message-id')).toMatch(/@localhost>$/);
  });
});

test('pausing acts before the next mail', async () => {
  await readers(60);
  await begin();
  const running = runJobs();
  while (sink.mails.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  const { body: paused } = await at.lead
    .post(`${path}/${bulletinId}/pause`, {}, (await read()).version)
    .expect(200);
  expect(paused.status).toBe('paused');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const stopped = sink.mails.length;
  await running;
  expect(sink.mails).toHaveLength(stopped);
  expect(stopped).toBeLessThan(60);
  const now = await read();
  expect(now.deliveries).toMatchObject({ sent: stopped, pending: 60 - stopped });
});
