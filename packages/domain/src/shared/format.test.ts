import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalText, formatBasisPoints, formatDay, formatMoney, formatMonth } from './format.js';

/** Formats put narrow and no-break spaces between figure and sign. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  test.each([
    [1_700_000, 'EUR', '17.000 €', '€17,000'],
    [300_000, 'EUR', '3.000 €', '€3,000'],
    [125_050, 'EUR', '1.250,50 €', '€1,250.50'],
    [-5, 'EUR', '-0,05 €', '-€0.05'],
    [1_500, 'CLP', '1.500 CLP', 'CLP 1,500'],
    [1_234, 'KWD', '1,234 KWD', 'KWD 1.234'],
  ])('%d %s is «%s» and “%s”', (amount, currency, es, en) => {
    expect(plain(formatMoney(amount, currency, 'es'))).toBe(es);
    expect(plain(formatMoney(amount, currency, 'en'))).toBe(en);
  });

  test('the decimal text is exact for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (amount) => {
        expect(BigInt(decimalText(amount, 'EUR').replace('.', ''))).toBe(BigInt(amount));
        expect(decimalText(amount, 'EUR')).toMatch(/^-?\d+\.\d\d$/);
        expect(decimalText(amount, 'JPY')).toBe(String(amount));
      }),
    );
  });
});

test('days, months and shares in both languages', () => {
  expect(formatDay('2027-03-02', 'es')).toBe('2 de marzo de 2027');
  expect(formatDay('2027-03-02', 'en')).toBe('2 March 2027');
  expect(formatMonth('2027-12', 'es')).toBe('diciembre de 2027');
  expect(formatMonth('2027-12', 'en')).toBe('December 2027');
  expect(plain(formatBasisPoints(1_500, 'es'))).toBe('15 %');
  expect(formatBasisPoints(1_499, 'en')).toBe('14.99%');
});
