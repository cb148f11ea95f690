import { expect, test } from '@jest/globals';
import { PUBLICS } from './audiences/public.js';
import { PHASES } from './campaigns/campaign.js';
import { CHANNEL_TYPES } from './tactics/tactic.js';

test('RH1 exactly four channel types', () => {
  expect(CHANNEL_TYPES).toEqual(['traditional', 'non-traditional', 'digital', 'public-relations']);
});

test('RH2 exactly three phases', () => {
  expect(PHASES).toEqual([1, 2, 3]);
});

test('RH3 exactly three publics', () => {
  expect(PUBLICS).toEqual(['international', 'local-external', 'internal']);
});
