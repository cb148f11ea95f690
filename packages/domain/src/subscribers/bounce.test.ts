import { expect, test } from '@jest/globals';
import { bounceKindOf, countSoftBounce } from './bounce.js';

const DAY = 86_400_000;

test.each([
  ['5.1.1', '', 'hard'],
  ['5.1.10', '', 'hard'],
  ['5.2.1', '', 'hard'],
  ['5.0.0', '550 no such user', 'hard'],
  ['5.2.2', '', 'soft'],
  ['5.3.4', '', 'soft'],
  ['5.7.1', '550 blocked', 'soft'],
  ['4.2.2', '', 'soft'],
  ['4.4.1', '', 'soft'],
  ['', 'smtp; 550 5.1.1 gone', 'hard'],
  ['', '451 later', 'soft'],
  ['2.0.0', '250 ok', null],
  ['', 'out of office until 5500', null],
  ['9.9.9', '', null],
])('%j %j is %s', (status, reply, kind) => {
  expect(bounceKindOf(status, reply)).toBe(kind);
});

test('soft bounces count once a day, are forgotten, and enough of them mean gone', () => {
  const limit = { times: 3, withinDays: 60 };
  const first = countSoftBounce([], 100 * DAY, limit);
  expect(first).toEqual({ counting: [100 * DAY], isGone: false });
  expect(countSoftBounce(first.counting, 100 * DAY + 3_600_000, limit).counting).toHaveLength(1);
  const second = countSoftBounce(first.counting, 130 * DAY, limit);
  expect(countSoftBounce(second.counting, 150 * DAY, limit).isGone).toBe(true);
  expect(countSoftBounce(second.counting, 165 * DAY, limit)).toEqual({
    counting: [130 * DAY, 165 * DAY],
    isGone: false,
  });
});
