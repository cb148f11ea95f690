import { LANGUAGES } from '@altavoz/domain/shared/language';
import { formatValue, parseValue, valueForField } from './value.js';

const words = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('values in thousandths', () => {
  it.each([
    [36_000, 'number', 'es', '36'],
    [6_000_000, 'number', 'es', '6.000'],
    [1_250_500, 'number', 'en', '1,250.5'],
    [12_500, 'percent', 'es', '12,5 %'],
    [12_500, 'percent', 'en', '12.5%'],
    [3_000_000_000, 'money', 'es', '30.000 €'],
    [-500, 'number', 'es', '-0,5'],
  ] as const)('%i as %s in %s reads %s', (value, unit, language, expected) => {
    expect(words(formatValue(value, unit, 'EUR', language))).toBe(expected);
  });

  it.each([
    ['6.000', 'es', 6_000_000],
    ['6,000', 'es', 6_000],
    ['6.5', 'es', 6_500],
    ['1.250,5', 'es', 1_250_500],
    ['6,000', 'en', 6_000_000],
    ['1,250.5', 'en', 1_250_500],
    ['12,5 %', 'es', 12_500],
    ['-0,001', 'es', -1],
    ['1250', 'en', 1_250_000],
    ['', 'es', null],
    ['1.25.0', 'es', undefined],
    ['0,1234', 'es', undefined],
    ['doce', 'es', undefined],
    ['9999999999', 'es', undefined],
  ] as const)('%s in %s is %p', (text, language, expected) => {
    expect(parseValue(text, 'number', 'EUR', language)).toBe(expected);
  });

  it('comes back as it went into the field, in every unit and language', () => {
    const values = [0, 1, -1, 500, 999, 1_000, 12_500, 123_456, 1_234_567_891, -4_800_500, 999_999_999_999];
    for (const language of LANGUAGES) {
      for (const value of values) {
        for (const unit of ['number', 'percent', 'yes-no'] as const) {
          expect(parseValue(valueForField(value, unit, 'EUR', language), unit, 'EUR', language)).toBe(value);
        }
        for (const currency of ['EUR', 'CLP', 'KWD']) {
          const money = Math.trunc(value / 1_000) * 1_000;
          const text = valueForField(money, 'money', currency, language);
          expect(parseValue(text, 'money', currency, language)).toBe(money === 0 ? 0 : money);
        }
      }
    }
  });

  it('shows nothing for what nobody has written', () => {
    expect(valueForField(null, 'number', 'EUR', 'es')).toBe('');
  });
});
