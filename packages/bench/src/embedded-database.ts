import { spawnServer } from '@altavoz/embedded-mongo/spawn';
import { Aggregator, Query } from 'mingo';
import { MongoClient, ObjectId, type Collection } from 'mongodb';
import { join } from 'node:path';
import type { Bench, Figure } from './figure.js';
import { dataFolder } from './service.js';

const DOCUMENTS = 100_000;
const GROUPS = 1_000;
const BATCH = 2_000;

interface Row {
  _id: ObjectId;
  group: number;
  code: string;
  amount: number;
}

interface Timed {
  readonly what: string;
  /** Milliseconds a call, the same call on both sides. */
  readonly database: number;
  readonly memory: number;
  readonly target?: Figure['target'];
}

/**
 * The embedded database over its socket against the same calls on an array in memory through mingo alone, which has
 * no index, no durability and no other process to reach.
 */
export const embeddedDatabase: Bench = {
  name: 'embedded-database',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const server = await spawnServer({ path: join(data.path, 'db'), socketPath: join(data.path, 'db.sock') });
    const client = await MongoClient.connect(server.uri);
    try {
      const rows = makeRows();
      const collection = client.db('bench').collection<Row>('rows');
      await fill(collection, rows);
      const timed = await measure(collection, rows);
      return timed.flatMap(({ what, database, memory, target }): Figure[] => [
        { bench: 'embedded-database', what: `${what}: database`, value: database * 1_000, unit: 'µs' },
        { bench: 'embedded-database', what: `${what}: mingo in memory`, value: memory * 1_000, unit: 'µs' },
        {
          bench: 'embedded-database',
          what: `${what}: times faster`,
          value: memory / database,
          unit: '×',
          ...(target ? { target } : {}),
        },
      ]);
    } finally {
      await client.close();
      await server.close();
      await data.remove();
    }
  },
};

function makeRows(): Row[] {
  return Array.from({ length: DOCUMENTS }, (_, index) => ({
    _id: new ObjectId(),
    group: index % GROUPS,
    code: `code-${index}`,
    amount: (index * 7_919) % 10_007,
  }));
}

async function fill(collection: Collection<Row>, rows: readonly Row[]): Promise<void> {
  await collection.createIndex({ code: 1 }, { unique: true });
  await collection.createIndex({ group: 1, amount: 1 });
  for (let index = 0; index < rows.length; index += BATCH) {
    await collection.insertMany(rows.slice(index, index + BATCH));
  }
}

async function measure(collection: Collection<Row>, rows: Row[]): Promise<Timed[]> {
  const atLeast20 = { at: 'least', bound: 20 } as const;
  const some = (index: number): Row => rows[(index * 7_907) % rows.length] as Row;
  return [
    {
      what: 'find by _id',
      database: await perCall(500, (index) => collection.findOne({ _id: some(index)._id })),
      memory: await perCall(10, (index) => Promise.resolve(inMemory({ _id: some(index)._id }, rows))),
      target: atLeast20,
    },
    {
      what: 'find by unique index',
      database: await perCall(500, (index) => collection.findOne({ code: some(index).code })),
      memory: await perCall(10, (index) => Promise.resolve(inMemory({ code: some(index).code }, rows))),
      target: atLeast20,
    },
    {
      what: 'find 100 by compound index, sorted',
      database: await perCall(100, (index) =>
        collection.find({ group: index }).sort({ amount: 1 }).toArray(),
      ),
      memory: await perCall(5, (index) =>
        Promise.resolve(new Query({ group: index }).find<Row>(rows).sort({ amount: 1 }).all()),
      ),
      target: atLeast20,
    },
    {
      what: 'insert one',
      database: await perCall(300, (index) =>
        collection.insertOne({ _id: new ObjectId(), group: -1, code: `new-${index}`, amount: index }),
      ),
      memory: await perCall(300, (index) =>
        Promise.resolve(rows.push({ _id: new ObjectId(), group: -1, code: `new-${index}`, amount: index })),
      ),
    },
    {
      what: 'update one by _id',
      database: await perCall(300, (index) =>
        collection.updateOne({ _id: some(index)._id }, { $inc: { amount: 1 } }),
      ),
      memory: await perCall(10, (index) => {
        const row = inMemory({ _id: some(index)._id }, rows);
        if (row) row.amount += 1;
        return Promise.resolve(row);
      }),
    },
    {
      what: 'aggregate one group by index',
      database: await perCall(100, (index) => collection.aggregate(groupOf(index)).toArray()),
      memory: await perCall(5, (index) => Promise.resolve(new Aggregator(groupOf(index)).run(rows))),
    },
  ];
}

function inMemory(filter: Record<string, unknown>, rows: Row[]): Row | undefined {
  return new Query(filter).find<Row>(rows).limit(1).all()[0];
}

function groupOf(group: number) {
  return [
    { $match: { group } },
    { $group: { _id: '$group', total: { $sum: '$amount' }, count: { $sum: 1 } } },
  ];
}

async function perCall(times: number, call: (index: number) => Promise<unknown>): Promise<number> {
  for (let index = 0; index < Math.min(20, times); index += 1) await call(index);
  const begin = performance.now();
  for (let index = 0; index < times; index += 1) await call(index + 20);
  return (performance.now() - begin) / times;
}
