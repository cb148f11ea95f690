import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChangeStream, Document } from 'mongodb';
import { codeOf, startHarness, type Harness } from './testing/harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(async () => {
  await harness.close();
});

interface Thing {
  _id: number;
  n?: number;
  sub?: { a?: number; b?: number };
}

async function take(stream: ChangeStream<Thing>, count: number): Promise<Document[]> {
  const events: Document[] = [];
  while (events.length < count) events.push(await stream.next());
  return events;
}

describe('change streams', () => {
  test('tell what was committed, in order, and what an update changed', async () => {
    const things = harness.db.collection<Thing>('things');
    const stream = things.watch([], { fullDocument: 'updateLookup', maxAwaitTimeMS: 100 });
    await stream.tryNext();
    await things.insertOne({ _id: 1, n: 1, sub: { a: 1, b: 2 } });
    await things.updateOne({ _id: 1 }, { $set: { 'sub.a': 5 }, $unset: { n: 1 } });
    await things.replaceOne({ _id: 1 }, { n: 9 });
    await things.deleteOne({ _id: 1 });
    const events = await take(stream, 4);
    expect(events.map((event) => event['operationType'])).toEqual(['insert', 'update', 'replace', 'delete']);
    expect(events[0]).toMatchObject({
      ns: { db: 'test', coll: 'things' },
      documentKey: { _id: 1 },
      fullDocument: { n: 1 },
    });
    expect(events[1]).toMatchObject({
      updateDescription: { updatedFields: { 'sub.a': 5 }, removedFields: ['n'] },
    });
    await stream.close();
  });

  test('tell of a transaction only when it commits, and resume after a token', async () => {
    const things = harness.db.collection<Thing>('things');
    const stream = things.watch([{ $match: { operationType: 'insert' } }, { $project: { documentKey: 1 } }], {
      maxAwaitTimeMS: 100,
    });
    await stream.tryNext();
    await harness.client.withSession(async (session) => {
      session.startTransaction();
      await things.insertOne({ _id: 10 }, { session });
      await things.insertOne({ _id: 11 }, { session });
      expect(await stream.tryNext()).toBeNull();
      await session.commitTransaction();
    });
    const [first] = await take(stream, 1);
    expect(first?.['documentKey']).toEqual({ _id: 10 });
    await stream.close();
    const again = things.watch([], { resumeAfter: first?.['_id'] });
    expect((await take(again, 1))[0]?.['documentKey']).toEqual({ _id: 11 });
    await again.close();
    const unknown = things.watch([], { resumeAfter: { _data: '00' } });
    expect(await codeOf(unknown.next())).toBe(286);
    await unknown.close();
  });

  test('follow a database and end with a dropped collection', async () => {
    const passing = harness.db.collection<Thing>('passing');
    await passing.insertOne({ _id: 1 });
    const whole = harness.db.watch([], { maxAwaitTimeMS: 100 });
    const single = passing.watch([], { maxAwaitTimeMS: 100 });
    await Promise.all([whole.tryNext(), single.tryNext()]);
    await passing.drop();
    expect((await whole.next()) as Document).toMatchObject({
      operationType: 'drop',
      ns: { coll: 'passing' },
    });
    const events = await take(single, 2);
    expect(events.map((event) => event['operationType'])).toEqual(['drop', 'invalidate']);
    await whole.close();
    await single.close();
  });

  test('allow only stages that keep the event', async () => {
    const stream = harness.db.collection('things').watch([{ $group: { _id: null } }]);
    expect(await codeOf(stream.next())).toBe(20);
    await stream.close();
  });
});
