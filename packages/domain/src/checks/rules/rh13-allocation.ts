import { checkAllocation } from '../../budget/check-allocation.js';
import type { Rule } from '../rule.js';

/** The plan never costs more than the total, nor eats the reserve without a release. */
export const rh13Allocation: Rule = {
  id: 'RH13',
  level: 'blocking',
  source: 'I1, I2',
  evaluate: ({ budget }) => (budget ? checkAllocation(budget) : []),
};
