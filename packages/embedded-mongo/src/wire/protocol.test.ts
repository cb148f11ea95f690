import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Binary, Long } from 'bson';
import { startServer, type RunningServer } from '../server.js';
import { bodySection, RawClient, sequenceSection } from '../testing/raw-client.js';
import { encodeDocument } from '../bson/encode.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ path: ':memory:' });
});

afterAll(async () => {
  await server.close();
});

async function open(): Promise<RawClient> {
  return RawClient.open(server.socketPath ?? '');
}

describe('messages', () => {
  test('may bring documents as a sequence, and a checksum', async () => {
    const client = await open();
    const docs = [{ _id: 1 }, { _id: 2 }];
    const body = bodySection({ insert: 'sequenced', ordered: true, $db: 'test' });
    client.send(0, [body, sequenceSection('documents', docs)]);
    expect(await client.reply()).toMatchObject({ ok: 1, n: 2 });
    client.send(1, [bodySection({ count: 'sequenced', $db: 'test' })], Buffer.from([1, 2, 3, 4]));
    expect(await client.reply()).toMatchObject({ ok: 1, n: 2 });
    client.close();
  });

  test('that ask for no reply get none', async () => {
    const client = await open();
    client.send(2, [bodySection({ insert: 'silent', documents: [{ _id: 1 }], $db: 'test' })]);
    expect(await client.command({ count: 'silent' })).toMatchObject({ ok: 1, n: 1 });
    client.close();
  });

  test('are answered in order when several come at once, and when one comes in pieces', async () => {
    const client = await open();
    for (const n of [1, 2, 3])
      client.send(0, [
        bodySection({ hello: 1, comment: n, $db: 'admin' }),
        sequenceSection('extra', [{ n }]),
      ]);
    for (let i = 0; i < 3; i++) expect(await client.reply()).toMatchObject({ isWritablePrimary: true });
    const body = bodySection({ ping: 1, $db: 'admin' });
    const header = Buffer.alloc(20);
    header.writeInt32LE(20 + body.length, 0);
    header.writeInt32LE(2013, 12);
    for (const byte of Buffer.concat([header, body])) {
      client.writeBytes(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await client.reply()).toMatchObject({ ok: 1 });
    client.close();
  });

  test('of the old kind are understood for the handshake alone', async () => {
    const client = await open();
    const query = (name: string): Buffer =>
      Buffer.concat([
        Buffer.alloc(4),
        Buffer.from('admin.$cmd\0'),
        Buffer.alloc(8),
        encodeDocument({ [name]: 1 }),
      ]);
    client.write(2004, query('ismaster'));
    expect(await client.reply()).toMatchObject({ ismaster: true, maxWireVersion: 25, helloOk: true });
    client.write(2004, query('shutdown'));
    await client.closed;
  });

  test.each<[string, Buffer]>([
    ['a length beyond the limit', Buffer.from('ffffff7f00000000000000000000000000', 'hex')],
    ['a length below the header', Buffer.from('01000000000000000000000000000000', 'hex')],
    ['an unknown opcode', Buffer.from('10000000000000000000000007000000', 'hex')],
    ['random bytes', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ])('with %s close the connection, and the server goes on', async (_name, bytes) => {
    const client = await open();
    client.writeBytes(bytes);
    await client.closed;
    const other = await open();
    expect(await other.command({ ping: 1 })).toMatchObject({ ok: 1 });
    other.close();
  });
});

describe('sessions over the wire', () => {
  const lsid = { id: new Binary(Buffer.alloc(16, 7), Binary.SUBTYPE_UUID) };

  test('a commit may be repeated; an abort after it, or an older number, may not', async () => {
    const client = await open();
    await client.command({ create: 'accounts' });
    const base = { lsid, txnNumber: Long.fromNumber(7), autocommit: false };
    expect(
      await client.command({ insert: 'accounts', documents: [{ _id: 1 }], ...base, startTransaction: true }),
    ).toMatchObject({ ok: 1 });
    expect(await client.command({ commitTransaction: 1, ...base }, 'admin')).toMatchObject({ ok: 1 });
    expect(await client.command({ commitTransaction: 1, ...base }, 'admin')).toMatchObject({ ok: 1 });
    expect(await client.command({ abortTransaction: 1, ...base }, 'admin')).toMatchObject({ code: 256 });
    expect(
      await client.command({ commitTransaction: 1, ...base, txnNumber: Long.fromNumber(6) }, 'admin'),
    ).toMatchObject({ code: 225 });
    expect(await client.command({ find: 'accounts', ...base, txnNumber: Long.fromNumber(9) })).toMatchObject({
      code: 251,
      errorLabels: ['TransientTransactionError'],
    });
    client.close();
  });

  test('a retried write is done once and answered alike', async () => {
    const client = await open();
    await client.command({
      insert: 'retried',
      documents: [
        { _id: 'a', n: 0 },
        { _id: 'b', n: 0 },
      ],
    });
    const update = {
      update: 'retried',
      updates: [{ q: { _id: 'a' }, u: { $inc: { n: 1 } } }],
      lsid,
      txnNumber: Long.fromNumber(20),
    };
    expect(await client.command(update)).toMatchObject({ n: 1, nModified: 1 });
    expect(await client.command(update)).toMatchObject({ n: 1, nModified: 1 });
    const modify = {
      findAndModify: 'retried',
      query: { _id: 'b' },
      update: { $inc: { n: 1 } },
      new: true,
      lsid,
      txnNumber: Long.fromNumber(21),
    };
    expect(await client.command(modify)).toMatchObject({ value: { _id: 'b', n: 1 } });
    expect(await client.command(modify)).toMatchObject({ value: { _id: 'b', n: 1 } });
    const insert = {
      insert: 'retried',
      documents: [{ _id: 'c' }, { _id: 'd' }],
      lsid,
      txnNumber: Long.fromNumber(22),
    };
    expect(await client.command(insert)).toMatchObject({ ok: 1, n: 2 });
    const again = await client.command(insert);
    expect(again).toMatchObject({ ok: 1, n: 2 });
    expect(again['writeErrors']).toBeUndefined();
    expect(await client.command(update)).toMatchObject({ code: 225 });
    const { cursor } = await client.command({
      find: 'retried',
      filter: { n: { $exists: true } },
      sort: { _id: 1 },
    });
    expect(cursor).toMatchObject({
      firstBatch: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ],
    });
    client.close();
  });
});
