import { readTypedDays, type TypedContext } from './typed-days.js';

const context: TypedContext = {
  // A Tuesday.
  today: '2027-09-14',
  current: { start: '2027-09-16', end: '2027-09-18' },
  period: { start: '2027-01-01', end: '2027-12-31' },
};
const days = (text: string, more: Partial<TypedContext> = {}) => readTypedDays(text, { ...context, ...more });

describe('days typed in words (WCAG 2.5.7: moving without dragging)', () => {
  test.each([
    ['23', '2027-09-23'],
    ['23 sep', '2027-09-23'],
    ['23 de septiembre', '2027-09-23'],
    ['23 sept.', '2027-09-23'],
    ['el 23 de septiembre de 2027', '2027-09-23'],
    ['September 23', '2027-09-23'],
    ['23rd September', '2027-09-23'],
    ['jueves 23 sep', '2027-09-23'],
    ['23/9', '2027-09-23'],
    ['23.9.27', '2027-09-23'],
    ['2027-09-23', '2027-09-23'],
    ['jueves que viene', '2027-09-23'],
    ['next Thursday', '2027-09-23'],
    ['próximo jueves', '2027-09-23'],
    ['jueves', '2027-09-16'],
    ['martes', '2027-09-21'],
    ['hoy', '2027-09-14'],
    ['tomorrow', '2027-09-15'],
    ['pasado mañana', '2027-09-16'],
    ['+7', '2027-09-23'],
    ['+1 semana', '2027-09-23'],
    ['-2 days', '2027-09-14'],
    ['en 9 días', '2027-09-23'],
    ['in 2 weeks', '2027-09-28'],
  ])('%s begins on %s and keeps three days', (text, start) => {
    const found = days(text);
    expect(found).toMatchObject({ ok: true, value: { start } });
    if (found.ok) expect(Date.parse(found.value.end) - Date.parse(found.value.start)).toBe(2 * 86_400_000);
  });

  test.each([
    ['16 – 18 sep', '2027-09-16', '2027-09-18'],
    ['16-18 sep', '2027-09-16', '2027-09-18'],
    ['del 23 al 27 de septiembre', '2027-09-23', '2027-09-27'],
    ['28 sep – 13 oct', '2027-09-28', '2027-10-13'],
    ['2027-09-28 – 2027-10-13', '2027-09-28', '2027-10-13'],
    ['hoy a mañana', '2027-09-14', '2027-09-15'],
    ['Sep 28 to Oct 3', '2027-09-28', '2027-10-03'],
  ])('%s is a range', (text, start, end) => {
    expect(days(text)).toEqual({ ok: true, value: { start, end } });
  });

  test('a day without a year is the campaign’s', () => {
    const next = { period: { start: '2028-01-01', end: '2028-12-31' } };
    expect(days('3 mar', { ...next, current: undefined })).toEqual({
      ok: true,
      value: { start: '2028-03-03', end: '2028-03-03' },
    });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['pronto', 'not-understood'],
    ['31 sep', 'no-such-day'],
    ['29/2/2027', 'no-such-day'],
    ['18 sep – 16 sep', 'reversed'],
    ['1 – 2 – 3 sep', 'not-understood'],
  ])('“%s” is refused: %s', (text, problem) => {
    expect(days(text)).toEqual({ ok: false, error: problem });
  });
});
