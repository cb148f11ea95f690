import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestStore, type TestStore } from '../../testing/test-store.js';
import { systemCaller } from '../caller.js';
import { defineModel, nested } from './model.js';
import type { Direction } from './page.js';
import { Repository } from './repository.js';

interface NoteFields {
  title: string;
  rank: number | null;
  tag: { word: string } | null;
}

const noteModel = defineModel<NoteFields>(
  'Note',
  'notes',
  {
    title: { type: String, required: true },
    rank: { type: Number, default: null },
    tag: { type: nested({ word: { type: String, required: true } }), default: null },
  },
  [[{ organizationId: 1, title: 1 }, { unique: true }]],
);

let store: TestStore;
let notes: Repository<NoteFields>;
const here = systemCaller('a'.repeat(24));
const elsewhere = systemCaller('b'.repeat(24));
const note = (title: string, rank: number | null = null): NoteFields => ({ title, rank, tag: null });

beforeAll(async () => {
  store = await startTestStore();
  notes = new Repository(store.database, noteModel);
  await store.database.migrate();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.database.connection.collection('notes').deleteMany({});
  await store.database.connection.collection('audit').deleteMany({});
  await store.database.connection.collection('jobs').deleteMany({});
});

describe('a repository', () => {
  test('gives rows an identifier, a version and the time of the injected clock', async () => {
    const made = await notes.insert(here, note('one', 1));
    expect(made).toEqual({
      ...note('one', 1),
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      organizationId: here.organizationId,
      version: 1,
      createdAt: store.clock.now(),
      updatedAt: store.clock.now(),
    });
    expect(await notes.get(here, made.id)).toEqual(made);
  });

  test('keeps organizations apart', async () => {
    const made = await notes.insert(here, note('ours'));
    expect(await notes.find(elsewhere)).toEqual([]);
    await expect(notes.get(elsewhere, made.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(notes.update(elsewhere, made.id, 1, { title: 'theirs' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(notes.remove(elsewhere, made.id, 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(notes.insert(elsewhere, note('ours'))).resolves.toMatchObject({ title: 'ours' });
  });

  test('compares and counts the version, and says what is stored when it was stale', async () => {
    const made = await notes.insert(here, note('first'));
    store.clock.advance({ minutes: 5 });
    const changed = await notes.update(here, made.id, 1, { title: 'second', rank: undefined });
    expect(changed).toMatchObject({ title: 'second', rank: null, version: 2, updatedAt: store.clock.now() });
    await expect(notes.update(here, made.id, 1, { title: 'third' })).rejects.toMatchObject({
      code: 'stale-version',
      details: { current: { id: made.id, version: 2 } },
    });
    await expect(notes.remove(here, made.id, 1)).rejects.toMatchObject({ code: 'stale-version' });
    await notes.remove(here, made.id, 2);
    await expect(notes.get(here, made.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('lets only one of many win the same version', async () => {
    const made = await notes.insert(here, note('contested'));
    const tries = Array.from({ length: 8 }, (_, rank) => notes.update(here, made.id, 1, { rank }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await notes.get(here, made.id)).version).toBe(2);
  });

  test('names the field of a duplicate', async () => {
    await notes.insert(here, note('same'));
    await expect(notes.insert(here, note('same'))).rejects.toMatchObject({
      code: 'duplicate',
      details: { errors: [{ path: 'title' }] },
    });
  });

  test('refuses a field that the schema does not know, stored or asked for', async () => {
    const odd: NoteFields = { ...note('odd'), ...{ surprise: 1 } };
    await expect(notes.insert(here, odd)).rejects.toThrow(/surprise/);
    const made = await notes.insert(here, note('plain'));
    await expect(notes.update(here, made.id, 1, { title: 'x', ...{ surprise: 1 } })).rejects.toThrow(
      /surprise/,
    );
    await expect(notes.find(here, { ...{ surprise: 1 } })).rejects.toThrow(/surprise/);
  });
});

describe('pages', () => {
  const ranks = [3, null, 1, 2, null, 3, 3, 2, null, 1];

  test.each<[Direction, number]>([
    [1, 1],
    [1, 3],
    [-1, 1],
    [-1, 4],
  ])('in direction %i with %i at a time hold every row once, in order', async (direction, limit) => {
    await notes.insertMany(
      here,
      ranks.map((rank, index) => note(`note ${index}`, rank)),
    );
    const seen: (number | null)[] = [];
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await notes.page(here, {}, [['rank', direction]], { limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(({ rank }) => rank));
      for (const { id } of page.items) ids.add(id);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(ids.size).toBe(ranks.length);
    const ascending = [null, null, null, 1, 1, 2, 2, 3, 3, 3];
    expect(seen).toEqual(direction === 1 ? ascending : ascending.reverse());
  });

  test.each(['nonsense', '[]', '[1]', '[{"$gt":""},"x"]', '{"a":1}', '[[1],"x"]'])(
    'refuse the cursor %j',
    async (text) => {
      const cursor = Buffer.from(text).toString('base64url');
      await expect(notes.page(here, {}, [['rank', 1]], { limit: 5, cursor })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    },
  );
});

describe('a unit of work', () => {
  test('stores the change, its audit entry and its jobs together, then runs what comes after', async () => {
    const order: string[] = [];
    const wakes = store.wakes();
    const made = await store.unitOfWork.run({ ...here, userId: 'c'.repeat(24) }, async (unit) => {
      unit.afterCommit(() => order.push('after'));
      const row = await notes.insert(unit, note('whole'));
      unit.audit({ action: 'note.create', subject: { kind: 'note', id: row.id }, changes: ['title'] });
      unit.enqueue({ kind: 'look', key: row.id, payload: { id: row.id } });
      order.push('work');
      return row;
    });
    expect(order).toEqual(['work', 'after']);
    expect(store.wakes()).toBe(wakes + 1);
    const collection = (name: string) => store.database.connection.collection(name);
    expect(await collection('audit').findOne({})).toMatchObject({
      action: 'note.create',
      actorId: 'c'.repeat(24),
      subject: { kind: 'note', id: made.id },
      changes: ['title'],
    });
    expect(await collection('jobs').findOne({})).toMatchObject({
      organizationId: here.organizationId,
      kind: 'look',
      state: 'waiting',
    });
  });

  test('stores nothing when it fails', async () => {
    const after: string[] = [];
    const failing = store.unitOfWork.run(here, async (unit) => {
      unit.afterCommit(() => after.push('ran'));
      await notes.insert(unit, note('half'));
      unit.audit({ action: 'note.create', subject: { kind: 'note', id: 'x' } });
      unit.enqueue({ kind: 'look', key: 'half', payload: {} });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await notes.find(here)).toEqual([]);
    for (const name of ['audit', 'jobs']) {
      expect(await store.database.connection.collection(name).countDocuments()).toBe(0);
    }
    expect(after).toEqual([]);
  });

  test('sees its own changes, which nobody else sees before the end', async () => {
    await store.unitOfWork.run(here, async (unit) => {
      const made = await notes.insert(unit, note('inside'));
      expect(await notes.get(unit, made.id)).toMatchObject({ title: 'inside' });
      expect(await notes.find(here)).toEqual([]);
    });
    expect(await notes.find(here)).toHaveLength(1);
  });

  test('begins again when another one was in the way, so that no change gets lost', async () => {
    const counter = await notes.insert(here, note('counter', 0));
    const add = () =>
      store.unitOfWork.run(here, async (unit) => {
        const { rank, version } = await notes.get(unit, counter.id);
        await notes.update(unit, counter.id, version, { rank: (rank ?? 0) + 1 });
      });
    await Promise.all([add(), add(), add()]);
    expect((await notes.get(here, counter.id)).rank).toBe(3);
  });
});
