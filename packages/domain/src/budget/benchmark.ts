import { lengthInDays, type DateRange } from '../shared/date-range.js';
import { multiplyAndDivide } from '../shared/integer-division.js';
import { BASIS_POINTS, type Money } from '../shared/money.js';
import { neededTotal } from './check-allocation.js';
import { DEFAULT_RESERVE_BASIS_POINTS } from './compute-budget.js';

/** What one year of phase 1 costs, at European prices (I4). Phases 2 and 3 have no such figure. */
const PHASE_1_BENCHMARK: Money = { amount: 2_000_000, currency: 'EUR' };

export interface BenchmarkReading {
  readonly total: number;
  readonly reserve: number;
  readonly allocatable: number;
}

export interface Benchmark {
  readonly currency: string;
  /**
   * The source does not say whether the figure holds the reserve, so both readings are given: the reserve is part
   * of the figure, or the figure is what the tactics cost and the reserve comes on top.
   */
  readonly reserveInside: BenchmarkReading;
  readonly reserveOnTop: BenchmarkReading;
}

/** The phase-1 figure for a country whose prices are `countryFactorBasisPoints` of the reference (10000 = equal). */
export function phase1Benchmark(
  countryFactorBasisPoints: number = BASIS_POINTS,
  reserveBasisPoints: number = DEFAULT_RESERVE_BASIS_POINTS,
): Benchmark {
  const amount = multiplyAndDivide(PHASE_1_BENCHMARK.amount, countryFactorBasisPoints, BASIS_POINTS);
  const insideReserve = multiplyAndDivide(amount, reserveBasisPoints, BASIS_POINTS);
  const onTopTotal = neededTotal(amount, reserveBasisPoints);
  return {
    currency: PHASE_1_BENCHMARK.currency,
    reserveInside: { total: amount, reserve: insideReserve, allocatable: amount - insideReserve },
    reserveOnTop: { total: onTopTotal, reserve: onTopTotal - amount, allocatable: amount },
  };
}

const DAYS_OF_A_YEAR = 365;

/** A campaign's total reckoned for one year; of a shorter campaign it is the whole. */
export function yearlyTotal(total: number, period: DateRange): number {
  const days = lengthInDays(period);
  return days < DAYS_OF_A_YEAR ? total : multiplyAndDivide(total, DAYS_OF_A_YEAR, days);
}
