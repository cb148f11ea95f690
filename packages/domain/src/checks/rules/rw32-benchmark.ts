import { phase1Benchmark, yearlyTotal } from '../../budget/benchmark.js';
import { multiplyAndDivide } from '../../shared/integer-division.js';
import { BASIS_POINTS } from '../../shared/money.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Below this share of the benchmark a budget counts as far below it. */
const FAR_BELOW_BASIS_POINTS = 5_000;

/**
 * The total of a phase-1 campaign, reckoned for one year, is less than half of the benchmark. Another currency
 * cannot be compared without a rate, so it is left alone.
 */
export const rw32Benchmark: Rule = {
  id: 'RW32',
  level: 'warning',
  source: 'I4',
  evaluate: ({ budget, campaign }) => {
    if (!budget || campaign.phase !== 1) return [];
    const { currency, reserveInside } = phase1Benchmark(budget.countryFactorBasisPoints);
    if (budget.currency !== currency) return [];
    const yearly = yearlyTotal(budget.total, campaign);
    const limit = multiplyAndDivide(reserveInside.total, FAR_BELOW_BASIS_POINTS, BASIS_POINTS);
    if (yearly >= limit) return [];
    const values = { yearly, benchmark: reserveInside.total, currency };
    return [warning('RW32', { kind: 'budget' }, 'budget-below-benchmark', values)];
  },
};
