import { phase1Benchmark, yearlyTotal } from '../../budget/benchmark.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/**
 * Paid advertising is a decision of its own: it says why, and a plan that does not reach the benchmark has better uses
 * for its money. Another currency cannot be compared.
 */
export const rw10PaidAdvertising: Rule = {
  id: 'RW10',
  level: 'warning',
  source: 'I8, L8',
  evaluate: ({ campaign, budget, tactics }) => {
    const low = lowBudget(campaign, budget);
    return tactics.flatMap(({ id, label, status, paidAdvertising }) => {
      if (status === 'cancelled' || !paidAdvertising) return [];
      const subject = { kind: 'tactic', id, label } as const;
      return [
        ...(paidAdvertising.justification.trim() === ''
          ? [warning('RW10', subject, 'advertising-unjustified')]
          : []),
        ...(low ? [warning('RW10', subject, 'advertising-low-budget', low)] : []),
      ];
    });
  },
};

type State = Parameters<Rule['evaluate']>[0];

function lowBudget(campaign: State['campaign'], budget: State['budget']) {
  if (!budget) return null;
  const { currency, reserveInside } = phase1Benchmark(budget.countryFactorBasisPoints);
  const yearly = yearlyTotal(budget.total, campaign);
  if (budget.currency !== currency || yearly >= reserveInside.total) return null;
  return { yearly, benchmark: reserveInside.total, currency };
}
