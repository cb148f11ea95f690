import { rateOf, rateText, scaledOf, scaledText } from './decimal-field-text.js';

describe('numbers of the budget are read and written without floating point', () => {
  test.each([
    ['17,5', 1_750],
    ['17.50 %', 1_750],
    ['20', 2_000],
    ['0,29', 29],
    ['100', 10_000],
  ])('%s is %i basis points', (text, points) => {
    expect(scaledOf(text, 2, 0, 10_000)).toBe(points);
  });

  test.each(['', '-1', '17,555', '101', 'x', '1e2', '1,2,3'])('%j is none', (text) => {
    expect(scaledOf(text, 2, 0, 10_000)).toBeUndefined();
  });

  test('is written as it is read', () => {
    for (const points of [0, 1, 29, 1_750, 2_000, 10_000]) {
      expect(scaledOf(scaledText(points, 2, 'es'), 2, 0, 10_000)).toBe(points);
    }
    expect(scaledText(1_750, 2, 'es')).toBe('17,5');
    expect(scaledText(10_000, 4, 'en')).toBe('1');
    expect(scaledText(10_000, 4, 'es', 2)).toBe('1,00');
  });

  test('a rate is known from either side and stays exact', () => {
    const cop = rateOf('4329,5', 'campaign');
    expect(cop).toEqual({ numerator: 2, denominator: 8_659 });
    expect(cop && rateText(cop, 'es')).toEqual({ of: 'campaign', text: '4329,5' });
    const usd = rateOf('0.9215', 'line');
    expect(usd && rateText(usd, 'es')).toEqual({ of: 'line', text: '0,9215' });
    expect(rateText({ numerator: 3, denominator: 7 }, 'en')).toEqual({ of: 'line', text: '' });
    expect(rateOf('0', 'line')).toBeUndefined();
  });
});
