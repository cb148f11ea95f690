import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestStore, type TestStore } from '../../testing/test-store.js';
import { JobQueue } from './job-queue.js';
import { jobModel } from './job.model.js';

let store: TestStore;
beforeAll(async () => {
  store = await startTestStore();
  await store.database.migrate();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.database.model(jobModel).deleteMany({});
});

const newQueue = () => new JobQueue(store.database, store.log);
const stored = (id: string) => store.database.model(jobModel).findOne({ _id: id }).lean();

describe('the job queue', () => {
  test('does a job once however often it is asked for', async () => {
    const queue = newQueue();
    const done: unknown[] = [];
    queue.handle('greet', async ({ payload }) => void done.push(payload.name));
    const job = { kind: 'greet', key: 'ana', payload: { name: 'Ana' } };
    await queue.add([job, job], null);
    await Promise.all([queue.add([job], null), queue.add([job], null)]);
    expect(await queue.runDue()).toBe(1);
    await queue.add([job], null);
    expect(await queue.runDue()).toBe(0);
    expect(done).toEqual(['Ana']);
    expect(await stored('greet:ana')).toMatchObject({ state: 'done', attempts: 1, leaseOwner: null });
  });

  test('waits until it is time', async () => {
    const queue = newQueue();
    let runs = 0;
    queue.handle('later', async () => void (runs += 1));
    const runAt = new Date(store.clock.now().getTime() + 3_600_000);
    await queue.add([{ kind: 'later', key: '1', payload: {}, runAt }], null);
    await queue.runDue();
    expect(runs).toBe(0);
    store.clock.advance({ hours: 1 });
    await queue.runDue();
    expect(runs).toBe(1);
  });

  test('tries again with growing pauses, then gives up and keeps the kind of error only', async () => {
    const queue = newQueue();
    const attempts: number[] = [];
    queue.handle(
      'fail',
      async ({ attempt }) => {
        attempts.push(attempt);
        throw new RangeError('could not reach ana@valdemar.example');
      },
      { maxAttempts: 3, retryMs: 10_000 },
    );
    await queue.add([{ kind: 'fail', key: '1', payload: {} }], null);
    await queue.runDue();
    expect(attempts).toEqual([1]);
    store.clock.advance({ seconds: 9 });
    await queue.runDue();
    expect(attempts).toEqual([1]);
    store.clock.advance({ seconds: 2 });
    await queue.runDue();
    store.clock.advance({ seconds: 21 });
    await queue.runDue();
    expect(attempts).toEqual([1, 2, 3]);
    store.clock.advance({ days: 1 });
    expect(await queue.runDue()).toBe(0);
    expect(await stored('fail:1')).toMatchObject({ state: 'failed', lastError: 'RangeError' });
  });

  test('is taken over from a worker that died, after its lease', async () => {
    const dead = newQueue();
    let startedBy = 0;
    dead.handle('long', () => {
      startedBy += 1;
      return new Promise(() => undefined);
    });
    await dead.add([{ kind: 'long', key: '1', payload: {} }], null);
    void dead.runDue();
    while (startedBy === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const heir = newQueue();
    const seen: number[] = [];
    heir.handle('long', async ({ attempt }) => void seen.push(attempt));
    expect(await heir.runDue()).toBe(0);
    store.clock.advance({ minutes: 2 });
    expect(await heir.runDue()).toBe(1);
    expect(seen).toEqual([2]);
    expect(await stored('long:1')).toMatchObject({ state: 'done' });
    await dead.stop(0);
  });

  test('is shared by racing workers without doing anything twice', async () => {
    const done: string[] = [];
    const workers = Array.from({ length: 4 }, () => {
      const queue = newQueue();
      queue.handle('share', async ({ id }) => void done.push(id));
      return queue;
    });
    const jobs = Array.from({ length: 40 }, (_, index) => ({
      kind: 'share',
      key: String(index),
      payload: {},
    }));
    await workers[0]?.add(jobs, null);
    await Promise.all(workers.map((queue) => queue.runDue()));
    expect(done).toHaveLength(40);
    expect(new Set(done).size).toBe(40);
  });

  test('adds each slot of a schedule once, whoever is awake', async () => {
    store.clock.set('2030-05-06T02:59:00Z');
    const slots: unknown[] = [];
    const queues = [newQueue(), newQueue()];
    for (const queue of queues) {
      queue.handle('nightly', async ({ payload }) => void slots.push(payload.slot));
      queue.schedule('nightly', '0 3 * * *', 'UTC');
    }
    await Promise.all(queues.map((queue) => queue.runDue()));
    const before = slots.length;
    store.clock.set('2030-05-06T03:00:30Z');
    await Promise.all(queues.map((queue) => queue.runDue()));
    expect(slots.slice(before)).toEqual(['2030-05-06T03:00:00.000Z']);
    await Promise.all(queues.map((queue) => queue.stop()));
  });

  test('wakes at once, and stops after what is running has come to an end', async () => {
    const queue = newQueue();
    let finish: () => void = () => undefined;
    let aborted = false;
    const running = new Promise<void>((begun) => {
      queue.handle('slow', ({ signal }) => {
        begun();
        return new Promise<void>((resolve) => {
          finish = resolve;
          signal.addEventListener('abort', () => (aborted = true));
        });
      });
    });
    queue.start();
    await queue.add([{ kind: 'slow', key: '1', payload: {} }], null);
    queue.wake();
    await running;
    const stopping = queue.stop();
    expect(aborted).toBe(true);
    finish();
    await stopping;
    expect(await stored('slow:1')).toMatchObject({ state: 'done' });
    await queue.add([{ kind: 'slow', key: '2', payload: {} }], null);
    queue.wake();
    expect(await stored('slow:2')).toMatchObject({ state: 'waiting' });
  });

  test('tells how many jobs there are in each state', async () => {
    const queue = newQueue();
    await queue.add([{ kind: 'unknown', key: '1', payload: {} }], null);
    expect(await queue.depth()).toEqual({ waiting: 1, running: 0, done: 0, failed: 0 });
  });
});
