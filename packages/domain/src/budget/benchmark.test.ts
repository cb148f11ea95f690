import { expect, test } from '@jest/globals';
import { phase1Benchmark } from './benchmark.js';

test('§3.3 both readings of 20,000 EUR: reserve inside, or on top', () => {
  expect(phase1Benchmark()).toEqual({
    currency: 'EUR',
    reserveInside: { total: 2_000_000, reserve: 400_000, allocatable: 1_600_000 },
    reserveOnTop: { total: 2_500_000, reserve: 500_000, allocatable: 2_000_000 },
  });
});

test('I4 a country factor moves the figure, and each reading still adds up', () => {
  const { reserveInside, reserveOnTop } = phase1Benchmark(7_333);
  expect(reserveInside.total).toBe(1_466_600);
  for (const reading of [reserveInside, reserveOnTop])
    expect(reading.reserve + reading.allocatable).toBe(reading.total);
});
