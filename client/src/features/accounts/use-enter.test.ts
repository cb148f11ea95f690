import { expect, test } from '@jest/globals';
import { ownAddress } from './use-enter.js';

test.each([
  ['/c/1/calendar?view=month', '/c/1/calendar?view=month'],
  [undefined, '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
])('after signing in, %s leads to %s', (wanted, expected) => {
  expect(ownAddress(wanted)).toBe(expected);
});
