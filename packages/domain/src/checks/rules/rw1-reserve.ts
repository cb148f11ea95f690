import { checkReserve } from '../../budget/check-allocation.js';
import { computeBudget } from '../../budget/compute-budget.js';
import type { Rule } from '../rule.js';

/** Less than a fifth of the total is left in reserve. */
export const rw1Reserve: Rule = {
  id: 'RW1',
  level: 'warning',
  source: 'I2',
  evaluate: ({ budget }) => (budget && budget.total > 0 ? checkReserve(computeBudget(budget)) : []),
};
