import {
  paceColumns,
  paceOf,
  PACE_SECONDS,
  progressParts,
  reasonsOf,
  sampled,
  timeLeft,
} from './progress.js';

const counts = {
  total: 4_812,
  pending: 1_360,
  sending: 10,
  sent: 3_412,
  failed: 26,
  suppressed: 0,
  uncertain: 4,
};

describe('RH17 the progress of a sending', () => {
  test('the parts stand in order and make the whole bar', () => {
    const parts = progressParts(counts, 'sending');
    expect(parts.map(({ key, count }) => [key, count])).toEqual([
      ['sent', 3_412],
      ['failed', 26],
      ['uncertain', 4],
      ['left', 1_370],
    ]);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  test('nobody yet: two parts without width; at the end what is left is not named', () => {
    const none = { total: 0, pending: 0, sending: 0, sent: 0, failed: 0, suppressed: 0, uncertain: 0 };
    expect(progressParts(none, 'sending').map(({ key, share }) => [key, share])).toEqual([
      ['sent', 0],
      ['left', 0],
    ]);
    const done = { ...none, total: 3, sent: 2, suppressed: 1 };
    expect(progressParts(done, 'sent').map(({ key }) => key)).toEqual(['sent', 'suppressed']);
  });

  test('the pace is that of the last ten seconds, and the time left follows from it', () => {
    let samples = sampled([], { at: 0, done: 0 });
    expect(paceOf(samples)).toBeUndefined();
    expect(timeLeft(counts, undefined)).toBeNull();
    for (let second = 1; second <= 20; second += 1) {
      samples = sampled(samples, {
        at: second * 1_000,
        done: second <= 10 ? second * 4 : 40 + (second - 10) * 12,
      });
    }
    expect(paceOf(samples)).toBe(12);
    expect(timeLeft(counts, 12)).toBe(115);
    expect(timeLeft(counts, 0)).toBeNull();
  });

  test('the chart has a column a second, the newest last, and forgets what is older', () => {
    let samples = sampled([], { at: 0, done: 0 });
    for (let second = 1; second <= 60; second += 1) {
      samples = sampled(samples, { at: second * 1_000, done: second * 2 });
    }
    const columns = paceColumns(samples);
    expect(columns).toHaveLength(PACE_SECONDS);
    expect(columns.every((pace) => pace === 2)).toBe(true);
    expect(samples.length).toBeLessThanOrEqual(PACE_SECONDS + 2);
    expect(paceColumns([]).every((pace) => pace === 0)).toBe(true);
  });

  test('an older answer that arrives late does not count', () => {
    const samples = sampled(sampled([], { at: 1_000, done: 5 }), { at: 2_000, done: 9 });
    expect(sampled(samples, { at: 1_500, done: 7 })).toEqual(samples);
    expect(sampled(samples, { at: 3_000, done: 8 })).toEqual(samples);
  });

  test('reasons by how many, the same every time', () => {
    const because = (reason: string | null) => ({ reason });
    expect(
      reasonsOf([because('552 Full'), because('550 Unknown'), because(null), because('550 Unknown')]),
    ).toEqual([
      { reason: '550 Unknown', count: 2 },
      { reason: '', count: 1 },
      { reason: '552 Full', count: 1 },
    ]);
  });
});
