import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mediaRounds, webSeries, type WebCheckFacts } from './compare-over-time.js';
import { DIAGNOSTIC_KINDS, DIAGNOSTIC_TOOLS, toolOf } from './diagnostic.js';

const check = (id: string, date: string, query: string, rank: number | null): WebCheckFacts => ({
  id,
  date,
  subject: 'city',
  query,
  rank,
});

test('A2 every kind belongs to one of the four tools, but the self-assessment (B11)', () => {
  const tools = DIAGNOSTIC_KINDS.map(toolOf);
  expect(new Set(tools)).toEqual(new Set([...DIAGNOSTIC_TOOLS, null]));
  expect(toolOf('web-check')).toBe('consultation');
});

describe('B6 searches that are repeated', () => {
  test('the same words are one series, whatever their capitals, accents and spaces', () => {
    const series = webSeries([
      check('b', '2027-03-01', 'Valdemar  río', 4),
      check('a', '2026-03-01', 'valdemar rio', 9),
      check('c', '2027-03-01', 'Valdemar oficina', 1),
    ]);
    expect(series.map(({ query, checks, change }) => [query, checks.map(({ id }) => id), change])).toEqual([
      ['Valdemar  río', ['a', 'b'], 'better'],
      ['Valdemar oficina', ['c'], 'first'],
    ]);
  });

  test.each([
    [null, 40, 'better'],
    [3, null, 'worse'],
    [null, null, 'same'],
    [2, 5, 'worse'],
    [5, 5, 'same'],
  ] as const)('from %s to %s is %s', (before, now, change) => {
    const [series] = webSeries([check('a', '2026-01-01', 'x', before), check('b', '2027-01-01', 'x', now)]);
    expect(series?.change).toBe(change);
  });

  test('no check is lost or told twice', () => {
    const day = fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01');
    const query = fc.constantFrom('Valdemar', 'valdemar ', 'Río');
    fc.assert(
      fc.property(fc.array(fc.record({ day, query, rank: fc.option(fc.nat(100)) })), (rows) => {
        const checks = rows.map((row, index) => check(`${index}`, row.day, row.query, row.rank));
        const told = webSeries(checks).flatMap((series) => series.checks.map(({ id }) => id));
        expect([...told].sort()).toEqual(checks.map(({ id }) => id).sort());
      }),
      { numRuns: 40 },
    );
  });
});

test('B3 rounds of media audits by year, local and international apart, with means in tenths', () => {
  const audit = (id: string, date: string, scope: 'local' | 'international', value: 1 | 2 | 3 | 4 | 5) => ({
    id,
    date,
    scope,
    information: value,
    perception: 3 as const,
  });
  expect(
    mediaRounds([
      audit('d', '2027-02-01', 'international', 5),
      audit('b', '2027-01-10', 'local', 4),
      audit('c', '2027-11-10', 'local', 3),
      audit('a', '2026-01-10', 'local', 2),
    ]),
  ).toEqual([
    { year: '2026', scope: 'local', count: 1, informationTenths: 20, perceptionTenths: 30 },
    { year: '2027', scope: 'local', count: 2, informationTenths: 35, perceptionTenths: 30 },
    { year: '2027', scope: 'international', count: 1, informationTenths: 50, perceptionTenths: 30 },
  ]);
});
