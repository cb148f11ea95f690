import { allToggled, extended, NOTHING, shownOf, toggled } from './selection.js';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: typeof NOTHING) => [...selection.ids].sort().join('');

describe('choosing rows', () => {
  test('one in, one out', () => {
    expect(ids(toggled(toggled(NOTHING, 'b'), 'd'))).toBe('bd');
    expect(ids(toggled(toggled(NOTHING, 'b'), 'b'))).toBe('');
  });

  test('a range from the last one touched, in both directions, beside what was chosen', () => {
    expect(ids(extended(toggled(NOTHING, 'b'), 'd', ORDER))).toBe('bcd');
    expect(ids(extended(toggled(toggled(NOTHING, 'a'), 'e'), 'd', ORDER))).toBe('ade');
    expect(ids(extended(NOTHING, 'c', ORDER))).toBe('c');
    expect(ids(extended({ ids: new Set(['a']), anchor: 'gone' }, 'c', ORDER))).toBe('ac');
  });

  test('all, and none when all are chosen', () => {
    const all = allToggled(toggled(NOTHING, 'c'), ORDER);
    expect(ids(all)).toBe('abcde');
    expect(ids(allToggled(all, ORDER))).toBe('');
  });

  test('what a filter hides is not changed', () => {
    expect(shownOf({ ids: new Set(['a', 'c', 'x']), anchor: 'a' }, ORDER)).toEqual(['a', 'c']);
  });
});
