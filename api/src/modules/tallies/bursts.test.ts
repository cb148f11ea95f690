import { expect, test } from '@jest/globals';
import { Bursts } from './bursts.js';
import { OPENED } from './tally.js';

const look = (link: number, ip = '10.0.0.1') => ({ bulletinId: 'b', link, ip, userAgent: 'Mozilla/5.0' });

test('people look one after another; twice the same at once is once', () => {
  const bursts = new Bursts();
  expect(bursts.note(look(OPENED), 0)).toEqual([[OPENED, 1]]);
  expect(bursts.note(look(0), 500)).toEqual([[0, 1]]);
  expect(bursts.note(look(0), 600)).toEqual([]);
  expect(bursts.note(look(1), 1_700)).toEqual([[1, 1]]);
  expect(bursts.note(look(2, '10.0.0.2'), 1_800)).toEqual([[2, 1]]);
});

test('several links within a second are a scanner: what it did before is taken back, the rest is not counted', () => {
  const bursts = new Bursts();
  bursts.note(look(OPENED), 0);
  bursts.note(look(0), 100);
  expect(bursts.note(look(1), 200)).toEqual([
    [OPENED, -1],
    [0, -1],
  ]);
  expect(bursts.note(look(2), 900)).toEqual([]);
  expect(bursts.note(look(3), 1_800)).toEqual([]);
  expect(bursts.note(look(3), 2_900)).toEqual([[3, 1]]);
});
