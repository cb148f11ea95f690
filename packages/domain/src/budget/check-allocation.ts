import { blocking, warning, type Finding } from '../checks/finding.js';
import { multiplyAndDivide, multiplyAndRoundUp } from '../shared/integer-division.js';
import { BASIS_POINTS } from '../shared/money.js';
import {
  computeBudget,
  DEFAULT_RESERVE_BASIS_POINTS,
  type BudgetState,
  type BudgetSummary,
} from './compute-budget.js';

const subject: Finding['subject'] = { kind: 'budget' };

/**
 * RH13: lines never plan more than the total, nor more than what is allocatable. The second can be mended by a
 * release of exactly `excess`; the first cannot.
 */
export function checkAllocation(state: BudgetState): Finding[] {
  const budget = computeBudget(state);
  const { total, planned, allocatable, excess, reserveHeld, currency } = budget;
  if (planned > total) {
    return [
      blocking('RH13', subject, 'planned-over-total', { planned, total, excess: planned - total, currency }),
    ];
  }
  if (excess > 0) {
    const values = { planned, allocatable, excess, reserveHeld, currency };
    return [blocking('RH13', subject, 'planned-over-allocatable', values)];
  }
  return [];
}

/** RW1: less than a fifth of the total is left in reserve, whatever share the plan chose. */
export function checkReserve(budget: BudgetSummary): Finding[] {
  const wanted = multiplyAndDivide(budget.total, DEFAULT_RESERVE_BASIS_POINTS, BASIS_POINTS);
  const { reserveLeft, reserveLeftBasisPoints, currency } = budget;
  if (reserveLeft >= wanted) return [];
  const values = { reserveLeft, reserveLeftBasisPoints, wanted, missing: wanted - reserveLeft, currency };
  return [warning('RW1', subject, 'reserve-below', values)];
}

/** The total that makes room for `planned` beside the reserve: 20,000 at 20 % needs 25,000. Rounded up. */
export function neededTotal(planned: number, reserveBasisPoints: number): number {
  if (reserveBasisPoints >= BASIS_POINTS)
    throw new RangeError('a reserve of the whole total leaves nothing to plan');
  return multiplyAndRoundUp(planned, BASIS_POINTS, BASIS_POINTS - reserveBasisPoints);
}
