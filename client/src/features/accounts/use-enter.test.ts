import { expect, test } from '@jest/globals';
import { isSayPage } from '../../shared/session/say-page.js';
import { landing, ownAddress } from './use-enter.js';

test.each([
  ['/c/1/calendar?view=month', '/c/1/calendar?view=month'],
  [undefined, '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
])('after signing in, %s leads to %s', (wanted, expected) => {
  expect(ownAddress(wanted)).toBe(expected);
});

test.each([
  ['spokesperson', undefined, '/say'],
  ['ambassador', '/', '/say'],
  ['spokesperson', '/c/1/messages', '/c/1/messages'],
  ['lead', undefined, '/'],
  ['lead', '/say', '/say'],
] as const)('a %s who wanted %s begins at %s', (role, wanted, expected) => {
  expect(landing(role, wanted)).toBe(expected);
});

test('the page of those who speak is another document', () => {
  expect(['/say', '/say/', '/say?x=1', '/say#log'].every(isSayPage)).toBe(true);
  expect(['/sayings', '/c/say', '/'].some(isSayPage)).toBe(false);
});
