import { progress } from '@altavoz/contracts/deliveries';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';
import type { Delivery } from './bulletin.js';
import { deliveriesCsv } from './deliveries-csv.js';
import { deliveryMessageId } from '@altavoz/domain/bulletins/delivery-key';
import { DeliveryRepository } from './delivery.repository.js';
import { approvedBulletin, stage, subscribed, type Stage } from './testing/bulletin-fixtures.js';

let api: TestApi;
let at: Stage;
let path: string;

beforeEach(async () => {
  api = await startApi({ withoutLimits: true });
  at = await stage(api);
  path = `/campaigns/${at.campaignId}/bulletins`;
});
afterEach(() => api.close());

async function sent(...emails: string[]): Promise<string> {
  for (const email of emails) await subscribed(api, 'valdemar', email);
  const bulletin = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
  await at.lead.post(`${path}/${bulletin.id}/send`, {}, bulletin.version).expect(200);
  await api.service.platform.queue.runDue();
  return `${path}/${bulletin.id}`;
}

/** A bulletin whose only delivery nobody knows about, because its sender died. */
async function lost(): Promise<{
  bulletin: string;
  settle: (as: string) => ReturnType<Stage['lead']['post']>;
}> {
  await subscribed(api, 'valdemar', 'ana@correo.example');
  const { id, version } = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
  await at.lead.post(`${path}/${id}/send`, {}, version).expect(200);
  const { delivery } = api.service.modules.readers;
  const scope = { organizationId: api.organizationId };
  await delivery.work(api.organizationId, id, AbortSignal.abort());
  const ledger = new DeliveryRepository(api.service.platform.database);
  const [held] = await ledger.due(scope, id, [], 1);
  if (!held) throw new Error('nothing is due');
  await ledger.begin(scope, [held.id], 'a sender that died');
  api.clock.advance({ minutes: 1 });
  await api.service.platform.queue.runDue();
  const bulletin = `${path}/${id}`;
  return { bulletin, settle: (as) => at.lead.post(`${bulletin}/deliveries/${held.id}/settle`, { as }) };
}

const read = async (bulletin: string) => (await at.lead.get(bulletin).expect(200)).body;

describe('deliveries as a file', () => {
  test('has everyone, in the words of whoever asks, and is kept under a plain name', async () => {
    const bulletin = await sent('ana@correo.example', '=eva@correo.example');
    const { text, headers } = await at.lead.get(`${bulletin}/deliveries.csv`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="bulletin-2030-04.csv"');
    expect(headers['cache-control']).toBe('no-store');
    const rows = text.split('\r\n');
    expect(rows[0]).toBe("\uFEFFAddress,Status,Time,Attempts,The server's answer,Message");
    expect(rows.slice(1, 3).sort()).toEqual([
      expect.stringMatching(/^'=eva@correo\.example,Sent,2030-/),
      expect.stringMatching(/^ana@correo\.example,Sent,2030-/),
    ]);
    expect(rows[3]).toBe('');
    const failed = await at.lead.get(`${bulletin}/deliveries.csv?status=failed`).expect(200);
    expect(failed.text.split('\r\n')).toHaveLength(2);
    await at.lead.http.head(`/api/v1${bulletin}/deliveries.csv`).expect(200);
    await at.editor.get(`${bulletin}/deliveries.csv`).expect(403);
  });

  test('comes in pages, and every one of them is in it', async () => {
    const bulletin = await sent('ana@correo.example');
    const { database } = api.service.platform;
    const ledger = new DeliveryRepository(database);
    const scope = { organizationId: api.organizationId };
    const id = bulletin.slice(bulletin.lastIndexOf('/') + 1);
    const people = Array.from({ length: 1_100 }, (_, index) => ({
      recipientId: database.ids.next(),
      email: `reader${index}@correo.example`,
      name: '',
      area: '',
      messageId: `<${index}@localhost>`,
    }));
    await ledger.freeze(scope, id, people);
    const { text } = await at.lead.get(`${bulletin}/deliveries.csv`).expect(200);
    const addresses = text.split('\r\n').flatMap((row) => /^[^,]+@correo\.example/.exec(row)?.[0] ?? []);
    expect(addresses).toHaveLength(1_101);
    expect(new Set(addresses).size).toBe(1_101);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\u0000=1', '\r\n=1'])(
    'nothing from outside is a formula: %j',
    async (reason) => {
      const delivery: Delivery = {
        id: 'd',
        organizationId: 'o',
        version: 1,
        createdAt: new Date(0),
        updatedAt: new Date(0),
        mailingId: 'b',
        recipientId: 's',
        email: 'ana@correo.example',
        area: '',
        name: '',
        status: 'failed',
        messageId: '<m@localhost>',
        attempts: 1,
        nextAttemptAt: new Date(0),
        leaseOwner: null,
        sentAt: null,
        reason: `${reason}"; x`,
      };
      async function* batches() {
        await Promise.resolve();
        yield [delivery];
      }
      let text = '';
      for await (const chunk of deliveriesCsv(batches(), 'es')) text += String(chunk);
      const cell = text.split('\r\n')[1]?.split(',')[4];
      expect(cell).toMatch(/^"'[=+\-@]/);
      expect(cell).toContain('""; x"');
      expect(text.split('\r\n')).toHaveLength(3);
    },
  );
});

describe('RH17 a delivery that nobody knows about', () => {
  test('is settled as sent by a person: the counts follow, the audit tells who, nothing leaves', async () => {
    const { bulletin, settle } = await lost();
    expect(await read(bulletin)).toMatchObject({ status: 'sent', deliveries: { uncertain: 1 } });
    const { body } = await settle('sent').expect(200);
    expect(body).toMatchObject({ status: 'sent', reason: null, sentAt: expect.any(String) });
    expect(await read(bulletin)).toMatchObject({ status: 'sent', deliveries: { uncertain: 0, sent: 1 } });
    expect((await settle('failed').expect(409)).body).toMatchObject({ code: 'conflict' });
    const admin = await api.signIn('admin');
    const { body: audit } = await admin.get('/audit?limit=200').expect(200);
    expect(audit.items).toContainEqual(
      expect.objectContaining({
        action: 'delivery.settle',
        subject: { kind: 'delivery', id: body.id },
        actor: expect.objectContaining({ id: at.lead.userId }),
      }),
    );
    const mails = (await api.mails()).filter(({ subject }) => subject === 'Abril en Valdemar');
    expect(mails).toEqual([]);
  });

  test('RH17 a report that comes later settles it, and nothing that is known changes', async () => {
    const { bulletin } = await lost();
    const { body: readers } = await at.lead.get('/subscribers?q=ana@correo.example').expect(200);
    const subscriberId = (readers.items as { id: string }[])[0]?.id ?? '';
    const { bounces } = api.service.modules.readers;
    const messageId = deliveryMessageId(bulletin.split('/').at(-1) ?? '', subscriberId, 'altavoz.example');
    const tell = (type: 'delivered' | 'bounce') =>
      bounces.takeEvents({ organizationId: api.organizationId }, [{ type, messageId, status: '4.4.7' }]);
    await tell('delivered');
    expect((await read(bulletin)).deliveries).toMatchObject({ sent: 1, uncertain: 0 });
    await tell('bounce');
    expect((await read(bulletin)).deliveries).toMatchObject({ sent: 1, failed: 0 });
    const { body: data } = await at.lead.get(`/subscribers/${subscriberId}/data`).expect(200);
    expect(data.deliveries).toMatchObject([{ status: 'sent' }]);
  });

  test('is settled as failed, by leads alone and under its own bulletin', async () => {
    const { bulletin, settle } = await lost();
    const { body: page } = await at.lead.get(`${bulletin}/deliveries`).expect(200);
    const own = `/deliveries/${String(page.items[0].id)}/settle`;
    await at.editor.post(`${bulletin}${own}`, { as: 'sent' }).expect(403);
    await at.lead.post(`${path}/${'f'.repeat(24)}${own}`, { as: 'sent' }).expect(404);
    await settle('lost').expect(400);
    expect((await settle('failed').expect(200)).body).toMatchObject({ status: 'failed', reason: 'lost' });
    expect(await read(bulletin)).toMatchObject({ deliveries: { uncertain: 0, failed: 1 } });
  });

  test('is sent again when a person says so, and the bulletin comes to its end once more', async () => {
    const { bulletin, settle } = await lost();
    expect((await settle('again').expect(200)).body).toMatchObject({ status: 'pending', reason: null });
    expect(await read(bulletin)).toMatchObject({ status: 'sending', deliveries: { pending: 1 } });
    await api.service.platform.queue.runDue();
    const ended = await read(bulletin);
    expect(ended).toMatchObject({ status: 'sent', deliveries: { sent: 1, uncertain: 0 } });
    await settle('again').expect(409);
    const mails = (await api.mails()).filter(({ subject }) => subject === 'Abril en Valdemar');
    expect(mails).toHaveLength(1);
    const { text, headers } = await at.lead.get(`${bulletin}/progress`).expect(200);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const [told] = /(?<=event: progress\ndata: ).*/.exec(text) ?? ['{}'];
    expect(progress.parse(JSON.parse(told))).toMatchObject({
      status: 'sent',
      deliveries: { total: 1, sent: 1 },
      secondsLeft: null,
      senders: 0,
    });
    expect(text).toMatch(/event: end\ndata: {}\n\n$/);
  });

  test('moves a paused bulletin on, once it was the last', async () => {
    const { bulletin, settle } = await lost();
    const id = bulletin.slice(bulletin.lastIndexOf('/') + 1);
    const { connection } = api.service.platform.database;
    await connection
      .collection<{ _id: string }>('bulletins')
      .updateOne({ _id: id }, { $set: { status: 'paused', sentAt: null, closedCounts: null } });
    await settle('sent').expect(200);
    expect(await read(bulletin)).toMatchObject({
      status: 'sent',
      pauseReason: null,
      deliveries: { sent: 1 },
    });
  });
});
