import { describe, expect, test } from '@jest/globals';
import { Gathered } from './gathered.js';
import { Pace } from './pace.js';

/** Windows that many processes count in, and a time that passes only by waiting. */
function stage(perSecond: number, perHour: number) {
  const taken = new Map<string, number>();
  let now = 7_200_000;
  const windows = {
    take(window: string, limit: number, wanted: number) {
      const before = taken.get(window) ?? 0;
      taken.set(window, before + wanted);
      return Promise.resolve(Math.max(0, Math.min(wanted, limit - before)));
    },
    giveBack(window: string, count: number) {
      taken.set(window, (taken.get(window) ?? 0) - count);
      return Promise.resolve();
    },
  };
  const wait = (ms: number) => {
    now += ms;
    return Promise.resolve();
  };
  const make = () => new Pace({ limits: { perSecond, perHour }, windows, now: () => now, wait });
  return { make, taken, seconds: () => (now - 7_200_000) / 1_000 };
}

describe('the pace of mails', () => {
  test('is shared by all processes: so many a second, whoever asks', async () => {
    const { make, seconds } = stage(10, 0);
    const [one, other] = [make(), make()];
    let through = 0;
    for (const pace of [one, other, one, other, one]) {
      const granted = await pace.take(6);
      expect(granted.waitMs).toBe(0);
      through += granted.through;
    }
    expect(through).toBe(26);
    expect(seconds()).toBeGreaterThanOrEqual(2);
    expect(seconds()).toBeLessThan(3.1);
  });

  test('an hour that is used up is not sat through: it says when to come back', async () => {
    const { make, taken } = stage(10, 12);
    const pace = make();
    expect(await pace.take(20)).toEqual({ through: 10, waitMs: 0 });
    expect(await pace.take(20)).toEqual({ through: 2, waitMs: 0 });
    const { through, waitMs } = await pace.take(20);
    expect(through).toBe(0);
    expect(waitMs).toBeGreaterThan(3_500_000);
    expect(taken.get('hour:2')).toBeGreaterThanOrEqual(12);
  });

  test('without limits nobody asks', async () => {
    const { make, taken } = stage(0, 0);
    expect(await make().take(7)).toEqual({ through: 7, waitMs: 0 });
    expect(taken.size).toBe(0);
  });
});

test('what is asked while the answer before is under way goes together, and each gets its own answer', async () => {
  const groups: number[] = [];
  let release: () => void = () => undefined;
  const gathered = new Gathered<number, number>(async (items) => {
    groups.push(items.length);
    if (groups.length === 1) await new Promise<void>((resolve) => (release = resolve));
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => item * 2);
  });
  const first = gathered.add(1);
  while (groups.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const others = [2, 3, 4].map((item) => gathered.add(item));
  release();
  expect(await Promise.all([first, ...others])).toEqual([2, 4, 6, 8]);
  expect(groups).toEqual([1, 3]);
  await expect(gathered.add(13)).rejects.toThrow('unlucky');
  expect(await gathered.add(5)).toBe(10);
});
