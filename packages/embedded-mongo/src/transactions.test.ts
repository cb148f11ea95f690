import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MongoServerError, type ClientSession, type Collection } from 'mongodb';
import { codeOf, startHarness, type Harness } from './testing/harness.js';

interface Account {
  _id: string;
  amount: number;
}

let harness: Harness;
let accounts: Collection<Account>;
const sessions: ClientSession[] = [];

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(async () => {
  for (const session of sessions) await session.endSession();
  await harness.close();
});

beforeEach(async () => {
  accounts = harness.db.collection<Account>('accounts');
  await accounts.drop();
  await accounts.insertMany([
    { _id: 'a', amount: 10 },
    { _id: 'b', amount: 20 },
  ]);
});

function begin(): ClientSession {
  const session = harness.client.startSession();
  sessions.push(session);
  session.startTransaction();
  return session;
}

async function amount(id: string, session?: ClientSession): Promise<number | undefined> {
  return (await accounts.findOne({ _id: id }, session ? { session } : {}))?.amount;
}

describe('a transaction', () => {
  test('sees its own writes, and nobody else does until it commits', async () => {
    const session = begin();
    await accounts.updateOne({ _id: 'a' }, { $inc: { amount: -5 } }, { session });
    await accounts.insertOne({ _id: 'c', amount: 5 }, { session });
    await accounts.deleteOne({ _id: 'b' }, { session });
    expect(await accounts.find({}, { session }).sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', amount: 5 },
      { _id: 'c', amount: 5 },
    ]);
    expect((await accounts.find().sort({ _id: 1 }).toArray()).map((doc) => doc._id)).toEqual(['a', 'b']);
    expect(await accounts.countDocuments({}, { session })).toBe(2);
    await session.commitTransaction();
    expect((await accounts.find().sort({ _id: 1 }).toArray()).map((doc) => doc._id)).toEqual(['a', 'c']);
  });

  test('reads from the moment it began, also through indexes and pipelines', async () => {
    await accounts.createIndex({ amount: 1 });
    const session = begin();
    expect(await amount('a', session)).toBe(10);
    await accounts.updateOne({ _id: 'b' }, { $set: { amount: 99 } });
    await accounts.insertOne({ _id: 'd', amount: 15 });
    expect(await amount('b', session)).toBe(20);
    expect(
      (await accounts.find({ amount: { $gte: 15 } }, { session }).toArray()).map((doc) => doc._id),
    ).toEqual(['b']);
    const [sum] = await accounts
      .aggregate([{ $group: { _id: null, total: { $sum: '$amount' } } }], { session })
      .toArray();
    expect(sum).toEqual({ _id: null, total: 30 });
    await session.commitTransaction();
    expect(await amount('b')).toBe(99);
  });

  test('leaves nothing behind when it is aborted', async () => {
    const session = begin();
    await accounts.updateMany({}, { $set: { amount: 0 } }, { session });
    await harness.db.collection('made').insertOne({ a: 1 }, { session });
    await session.abortTransaction();
    expect(await amount('a')).toBe(10);
    expect(await harness.db.listCollections({ name: 'made' }).toArray()).toEqual([]);
    await accounts.updateOne({ _id: 'a' }, { $set: { amount: 11 } });
    expect(await amount('a')).toBe(11);
  });

  test('makes collections that exist once it commits', async () => {
    const session = begin();
    await harness.db.collection('made').insertOne({ a: 1 }, { session });
    await session.commitTransaction();
    expect(await harness.db.collection('made').countDocuments()).toBe(1);
    await harness.db.collection('made').drop();
  });

  test('conflicts with one that wrote the same document first', async () => {
    const first = begin();
    const second = begin();
    await accounts.updateOne({ _id: 'a' }, { $inc: { amount: 1 } }, { session: first });
    const late = accounts.updateOne({ _id: 'a' }, { $inc: { amount: 1 } }, { session: second });
    await expect(late).rejects.toMatchObject({ code: 112 });
    const error: unknown = await late.catch((reason: unknown) => reason);
    expect(error instanceof MongoServerError && error.hasErrorLabel('TransientTransactionError')).toBe(true);
    await first.commitTransaction();
    expect(await codeOf(accounts.findOne({ _id: 'a' }, { session: second }))).toBe(251);
    await second.abortTransaction();
    expect(await amount('a')).toBe(11);
  });

  test('conflicts with a write that came after its snapshot', async () => {
    const session = begin();
    expect(await amount('a', session)).toBe(10);
    await accounts.updateOne({ _id: 'a' }, { $inc: { amount: 1 } });
    expect(await codeOf(accounts.updateOne({ _id: 'a' }, { $inc: { amount: 1 } }, { session }))).toBe(112);
    await session.abortTransaction();
  });

  test('conflicts over a unique key that another one has taken', async () => {
    const first = begin();
    const second = begin();
    await accounts.insertOne({ _id: 'z', amount: 1 }, { session: first });
    expect(await codeOf(accounts.insertOne({ _id: 'z', amount: 2 }, { session: second }))).toBe(112);
    await first.commitTransaction();
    await second.abortTransaction();
    const third = begin();
    expect(await codeOf(accounts.insertOne({ _id: 'z', amount: 3 }, { session: third }))).toBe(11000);
    await third.abortTransaction();
    expect(await amount('z')).toBe(1);
  });

  test('makes a plain write of the same document wait for its end', async () => {
    const session = begin();
    await accounts.updateOne({ _id: 'a' }, { $inc: { amount: 5 } }, { session });
    let done = false;
    const plain = accounts.updateMany({}, { $inc: { amount: 100 } }).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    await session.commitTransaction();
    await plain;
    expect(await amount('a')).toBe(115);
    expect(await amount('b')).toBe(120);
  });

  test('is run again by withTransaction until no conflict is left', async () => {
    const transfer = async (n: number): Promise<void> => {
      await harness.client.withSession(async (session) => {
        await session.withTransaction(async () => {
          const from = await accounts.findOne({ _id: 'a' }, { session });
          await accounts.updateOne({ _id: 'a' }, { $set: { amount: (from?.amount ?? 0) - n } }, { session });
          await accounts.updateOne({ _id: 'b' }, { $inc: { amount: n } }, { session });
        });
      });
    };
    await Promise.all(Array.from({ length: 8 }, () => transfer(1)));
    expect(await amount('a')).toBe(2);
    expect(await amount('b')).toBe(28);
  }, 30_000);

  test('ends when a statement in it fails', async () => {
    const session = begin();
    await accounts.updateOne({ _id: 'a' }, { $set: { amount: 0 } }, { session });
    expect(await codeOf(accounts.insertOne({ _id: 'b', amount: 0 }, { session }))).toBe(11000);
    expect(await codeOf(accounts.findOne({}, { session }))).toBe(251);
    await session.abortTransaction();
    expect(await amount('a')).toBe(10);
  });

  test('refuses what cannot be part of it', async () => {
    const session = begin();
    expect(await codeOf(harness.db.command({ count: 'accounts' }, { session }))).toBe(263);
    await session.abortTransaction();
    const other = begin();
    expect(await codeOf(harness.db.command({ collStats: 'accounts' }, { session: other }))).toBe(263);
    await other.abortTransaction();
  });

  test('keeps others from dropping what it works with until it ends', async () => {
    const session = begin();
    await accounts.insertOne({ _id: 'x', amount: 1 }, { session });
    let dropped = false;
    const drop = accounts.drop().then(() => (dropped = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(dropped).toBe(false);
    await session.commitTransaction();
    await drop;
    expect(await accounts.countDocuments()).toBe(0);
  });
});
