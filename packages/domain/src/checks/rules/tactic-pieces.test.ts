import { describe, expect, test } from '@jest/globals';
import { budget, sampleState, tactic } from '../testing/sample-state.js';
import { rw10PaidAdvertising } from './rw10-paid-advertising.js';
import { rw17Formats } from './rw17-formats.js';

describe('RW10 paid advertising', () => {
  const found = (justification: string | null, more: Parameters<typeof sampleState>[0] = {}) => {
    const paidAdvertising = justification === null ? null : { justification };
    const state = sampleState({ tactics: [tactic({ paidAdvertising })], ...more });
    return rw10PaidAdvertising.evaluate(state).map(({ key }) => key);
  };

  test('says why it is needed', () => {
    expect(found(null)).toEqual([]);
    expect(found('  ')).toEqual(['advertising-unjustified']);
    expect(found('La final se juega en la ciudad')).toEqual([]);
  });

  test('§3.3 I8 a plan below the benchmark is told, justified or not; another currency is not compared', () => {
    const low = { budget: budget({ total: 1_999_999 }) };
    expect(found('Por la final', low)).toEqual(['advertising-low-budget']);
    expect(found('', low)).toEqual(['advertising-unjustified', 'advertising-low-budget']);
    expect(found('Por la final', { budget: budget({ total: 2_000_000 }) })).toEqual([]);
    expect(found('Por la final', { budget: budget({ total: 1, currency: 'COP' }) })).toEqual([]);
    expect(found('Por la final', { budget: null })).toEqual([]);
  });

  test('a cancelled one buys nothing', () => {
    const tactics = [tactic({ status: 'cancelled', paidAdvertising: { justification: '' } })];
    expect(rw10PaidAdvertising.evaluate(sampleState({ tactics }))).toEqual([]);
  });
});

test('RW17 G5 a piece on paper or on the screen alone; what is no piece says neither', () => {
  const found = (...formats: ('print' | 'digital')[]) =>
    rw17Formats
      .evaluate(sampleState({ tactics: [tactic({ formats })] }))
      .map(({ values }) => values['format']);
  expect(found('print')).toEqual(['print']);
  expect(found('digital')).toEqual(['digital']);
  expect(found('print', 'digital')).toEqual([]);
  expect(found()).toEqual([]);
});
