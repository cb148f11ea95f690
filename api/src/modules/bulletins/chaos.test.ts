import { expect, test } from '@jest/globals';
import { chaos } from '../../testing/chaos/chaos.js';

test('RH17 under fire: a worker is killed, the relay and the database are cut off; by the log of the relay nothing is lost and nothing leaves twice', async () => {
  const [outcome] = await chaos({
    runs: 1,
    readers: 60,
    workers: 1,
    seed: 5,
    faults: ['database', 'relay', 'kill'],
  });
  expect(outcome).toMatchObject({ violations: [] });
  expect((outcome?.sent ?? 0) + (outcome?.uncertain ?? 0)).toBe(60);
}, 120_000);
