import { describe, expect, test } from '@jest/globals';
import { TokenBucket } from './token-bucket.js';

/** Time that passes only by waiting. */
function bucketWith(perSecond: number, burst: number) {
  let time = 0;
  const waits: number[] = [];
  const bucket = new TokenBucket({
    perSecond,
    burst,
    now: () => time,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return { bucket, waits, advance: (milliseconds: number) => (time += milliseconds) };
}

describe('the pace of sending', () => {
  test('lets a burst through and then so many a second, however many ask at once', async () => {
    const { bucket, waits } = bucketWith(10, 5);
    await Promise.all(Array.from({ length: 8 }, () => bucket.take()));
    expect(waits).toEqual([100, 200, 300]);
  });

  test('fills up again with time, never beyond the burst', async () => {
    const { bucket, waits, advance } = bucketWith(10, 2);
    await bucket.take();
    await bucket.take();
    advance(60_000);
    await bucket.take();
    await bucket.take();
    await bucket.take();
    expect(waits).toEqual([100]);
  });
});
