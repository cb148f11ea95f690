import { movedByKey } from './move-keys.js';

const range = { start: '2027-09-16', end: '2027-09-18' };

describe('arrow keys on an activity', () => {
  test.each([
    ['ArrowLeft', '2027-09-15', '2027-09-17'],
    ['ArrowRight', '2027-09-17', '2027-09-19'],
    ['ArrowUp', '2027-09-09', '2027-09-11'],
    ['ArrowDown', '2027-09-23', '2027-09-25'],
  ])('%s moves it by a day or a week', (key, start, end) => {
    expect(movedByKey(range, key, false)).toEqual({ start, end });
  });
  test('with Shift the last day moves, and never passes the first', () => {
    expect(movedByKey(range, 'ArrowRight', true)).toEqual({ start: '2027-09-16', end: '2027-09-19' });
    expect(movedByKey(range, 'ArrowUp', true)).toBeUndefined();
  });
  test('any other key is none of ours', () => {
    expect(movedByKey(range, 'Enter', false)).toBeUndefined();
  });
});
