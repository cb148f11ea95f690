import { expect, test } from '@jest/globals';
import { checkCampaign } from '../registry.js';
import { sampleState } from '../testing/sample-state.js';

const found = (dates: readonly string[], more: object = {}) =>
  checkCampaign(
    sampleState({
      diagnostics: dates.map((date, index) => ({ id: `d${index}`, date })),
      campaign: { ...sampleState().campaign, start: '2027-01-01', ...more },
    }),
  ).map(({ rule, level, key, values }) => [rule, level, key, values['day']]);

test('RW28 a campaign without a diagnosis, or with an old one, is told and never stopped (B10)', () => {
  expect(found([])).toEqual([['RW28', 'warning', 'diagnosis-missing', undefined]]);
  expect(found(['2024-05-02', '2025-12-31'])).toEqual([
    ['RW28', 'warning', 'diagnosis-outdated', '2025-12-31'],
  ]);
  expect(found(['2024-05-02', '2026-01-01'])).toEqual([]);
  expect(found(['2027-02-10'])).toEqual([]);
});

test('RW28 a closed campaign is history', () => {
  expect(found([], { status: 'closed' }).filter(([rule]) => rule === 'RW28')).toEqual([]);
});
