import {
  daysInRange,
  dayOf,
  formatAgo,
  formatDay,
  formatDayTitle,
  formatMonth,
  formatRange,
  formatTime,
} from './date.js';
import { formatMoney, minorDigits, parseAmount } from './money.js';
import { formatBasisPoints, formatNumber, formatPercent } from './number.js';
import { parseDay } from './parse-day.js';

/** The space that does not break, between a figure and its unit. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const euros = (amount: number) => ({ amount, currency: 'EUR' });

describe('money', () => {
  it('has no decimals on whole amounts and all of them otherwise', () => {
    expect(plain(formatMoney(euros(1_600_000), 'es'))).toBe('16.000 €');
    expect(plain(formatMoney(euros(234_000), 'es'))).toBe('2.340 €');
    expect(plain(formatMoney(euros(234_050), 'es'))).toBe('2.340,50 €');
    expect(plain(formatMoney(euros(1_600_000), 'en'))).toBe('€16,000');
    expect(plain(formatMoney(euros(0), 'es'))).toBe('0 €');
  });

  it('knows currencies without minor units', () => {
    expect(minorDigits('CLP')).toBe(0);
    // Browsers count Colombian pesos without cents; the plan keeps them, as ISO 4217 does.
    expect(minorDigits('COP')).toBe(2);
    expect(plain(formatMoney({ amount: 800_000_000, currency: 'COP' }, 'es'))).toBe('8.000.000 $');
    expect(plain(formatMoney({ amount: 999_999_999_999, currency: 'EUR' }, 'es'))).toBe('9.999.999.999,99 €');
    expect(plain(formatMoney({ amount: 5_000, currency: 'CLP' }, 'es'))).toBe('5.000 $');
  });

  it.each([
    ['1250', 125_000],
    ['1.250', 125_000],
    ['1,250', 125_000],
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['1250,5', 125_050],
    ['16 000 €', 1_600_000],
    ['1.234.567', 123_456_700],
    ['0', 0],
  ])('reads %s', (text, amount) => expect(parseAmount(text, 'EUR')).toBe(amount));

  it.each(['', 'abc', '1.25.0', '12,3456', '1,2,3', '99999999999999999999'])('refuses %j', (text) => {
    expect(parseAmount(text, 'EUR')).toBeUndefined();
  });
});

describe('numbers', () => {
  it('are written with the language', () => {
    expect(formatNumber(4812, 'es')).toBe('4.812');
    expect(formatNumber(4812, 'en')).toBe('4,812');
    expect(plain(formatPercent(0.178, 'es'))).toBe('17,8 %');
    expect(plain(formatBasisPoints(2000, 'es'))).toBe('20 %');
    expect(formatPercent(0.178, 'en')).toBe('17.8%');
  });
});

describe('dates', () => {
  it('are short and without full stops', () => {
    expect(formatDay('2027-09-14', 'es')).toBe('14 sep');
    expect(formatDay('2027-09-14', 'en', true)).toBe('14 Sep 2027');
    expect(formatDayTitle('2027-09-14', 'es')).toBe('Martes 14 de septiembre');
    expect(formatDayTitle('2027-09-14', 'en')).toBe('Tuesday 14 September');
    expect(formatMonth('2027-09', 'es')).toBe('Septiembre 2027');
  });

  it('make ranges with an en dash, saying each part once', () => {
    expect(formatRange('2027-09-16', '2027-09-18', 'es')).toBe('16 – 18 sep');
    expect(formatRange('2027-09-28', '2027-10-13', 'es')).toBe('28 sep – 13 oct');
    expect(formatRange('2027-12-20', '2028-01-04', 'es')).toBe('20 dic 2027 – 4 ene 2028');
    expect(formatRange('2027-09-16', '2027-09-16', 'es')).toBe('16 sep');
  });

  it('count both ends, over a change of clocks too', () => {
    expect(daysInRange('2027-09-28', '2027-10-13')).toBe(16);
    expect(daysInRange('2027-03-27', '2027-03-29')).toBe(3);
    expect(daysInRange('2028-01-01', '2028-12-31')).toBe(366);
  });

  it('put moments into a zone', () => {
    expect(dayOf('2027-09-14T23:30:00Z', 'Europe/Madrid')).toBe('2027-09-15');
    expect(formatTime('2027-09-14T09:30:00Z', 'es', 'Europe/Madrid')).toBe('11:30');
    expect(formatAgo('2027-09-14T09:28:00Z', new Date('2027-09-14T09:30:00Z'), 'es')).toBe('hace 2 minutos');
  });
});

describe('typed days', () => {
  it.each([
    ['14/9/2027', '2027-09-14'],
    ['14-9', '2027-09-14'],
    ['14.09.27', '2027-09-14'],
    ['14 sep', '2027-09-14'],
    ['14 de septiembre de 2028', '2028-09-14'],
    ['3 Jan 2028', '2028-01-03'],
    ['2027-09-14', '2027-09-14'],
    ['29/2/2028', '2028-02-29'],
  ])('reads %s', (text, day) => expect(parseDay(text, 2027)).toBe(day));

  it.each(['31/9/2027', '31 sep', '29/2/2027', '14/13', 'mañana', '', '14 foo'])('refuses %j', (text) => {
    expect(parseDay(text, 2027)).toBeUndefined();
  });
});
