import { expect, test } from '@jest/globals';
import * as dinero from 'dinero.js/currencies';
import { CURRENCIES, currencyExponent, isCurrency } from './currency.js';

test('the decimals agree with an independent table, but for two that are counted by fifths', () => {
  const known = new Map(Object.values(dinero).map((currency) => [currency.code, currency.exponent]));
  const byFifths = ['MGA', 'MRU'];
  for (const code of CURRENCIES) {
    if (byFifths.includes(code)) expect(currencyExponent(code)).toBe(2);
    else expect([code, currencyExponent(code)]).toEqual([code, known.get(code as never)]);
  }
});

test('codes are three capitals, in order, without repetition', () => {
  expect([...CURRENCIES].sort()).toEqual([...new Set(CURRENCIES)]);
  expect(CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});

test('knows what is a currency', () => {
  for (const code of ['EUR', 'COP', 'MXN', 'BRL', 'CLP', 'UYU']) expect(isCurrency(code)).toBe(true);
  for (const code of ['eur', 'EURO', '', 'XXX', 'XAU', '__proto__', 'ABC'])
    expect(isCurrency(code)).toBe(false);
  expect(currencyExponent('CLP')).toBe(0);
  expect(() => currencyExponent('XYZ')).toThrow('not a currency: XYZ');
});
