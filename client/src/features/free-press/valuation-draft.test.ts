import { describe, expect, test } from '@jest/globals';
import { draftOf, NEW_VALUATION, thousandthsOf, valuationOf } from './valuation-draft.js';

describe('RH15: a value keeps its inputs', () => {
  test.each([
    ['12,5', 12_500],
    ['0.25', 250],
    ['3', 3_000],
    ['', undefined],
    ['-1', undefined],
    ['1.2345', undefined],
  ])('a size typed as %s is %s thousandths', (text, expected) => {
    expect(thousandthsOf(text)).toBe(expected);
  });

  test('a page share is a size and a rate with its source', () => {
    const draft = { method: 'page-share', amount: 240_000, size: '0,25', source: 'Rates 2027' } as const;
    expect(valuationOf(draft)).toEqual({
      method: 'page-share',
      pages: 250,
      rate: 240_000,
      source: 'Rates 2027',
    });
  });

  test('what is missing is said field by field', () => {
    expect(valuationOf({ ...NEW_VALUATION, method: 'broadcast' })).toEqual({
      missing: ['amount', 'size', 'source'],
    });
  });

  test('a stored valuation comes back to the form as it was written', () => {
    const stored = { method: 'cpm', views: 16_000, rate: 1_000, source: 'Own' } as const;
    expect(valuationOf(draftOf(stored))).toEqual(stored);
  });
});
