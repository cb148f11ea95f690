import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestDatabase } from '../../testing/test-database.js';
import { systemClock } from '../clock.js';
import { createIds } from '../ids.js';
import { Database, patienceWith } from './database.js';
import { defineModel, type ModelDefinition } from './model.js';

interface Bench {
  place: string;
}

const benches = (...indexes: Parameters<typeof defineModel>[3] & object[]) =>
  defineModel<Bench>('Bench', 'benches', { place: { type: String, required: true } }, indexes);

let server: Awaited<ReturnType<typeof startTestDatabase>>;

beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

/** A start of a service that has this model: gives the names of the indexes afterwards. */
async function startWith(
  definition: ModelDefinition<Bench>,
  before: (database: Database) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const database = await Database.connect(server.uri, systemClock, createIds(systemClock));
  try {
    const model = database.model(definition);
    await before(database);
    await database.migrate();
    return Object.keys(await model.collection.indexInformation()).sort();
  } finally {
    await database.close();
  }
}

test('a start makes indexes that are declared and drops those that are no longer', async () => {
  expect(await startWith(benches([{ place: 1 }]))).toEqual(['_id_', 'place_1']);
  expect(await startWith(benches([{ place: -1 }]))).toEqual(['_id_', 'place_-1']);
});

test('a start that declares what the last one made touches nothing', async () => {
  const same = benches([{ place: -1 }]);
  await startWith(same);
  const names = await startWith(same, (database) =>
    database.connection.collection('benches').createIndex({ other: 1 }),
  );
  // A start that had looked closely would have dropped it.
  expect(names).toEqual(['_id_', 'other_1', 'place_-1']);
});

test('a collection that was dropped is made again with its indexes', async () => {
  const same = benches([{ place: -1 }]);
  await startWith(same);
  expect(await startWith(same, (database) => database.connection.dropCollection('benches'))).toEqual([
    '_id_',
    'place_-1',
  ]);
});

test('an embedded database that is at work is waited for; a server elsewhere is given up as soon as nobody answers', () => {
  const embedded = patienceWith('mongodb://%2Ftmp%2Fdata%2Fdatabase.sock/?directConnection=true');
  const elsewhere = patienceWith('mongodb://name:word@db.example:27017/altavoz?replicaSet=rs0');
  expect([embedded, elsewhere]).toEqual([30_000, 1_500]);
  expect(patienceWith('mongodb+srv://db.example/altavoz')).toBe(elsewhere);
});
