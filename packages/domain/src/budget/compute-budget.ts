import { multiplyAndDivide, multiplyAndTruncate } from '../shared/integer-division.js';
import { BASIS_POINTS } from '../shared/money.js';
import { sumLines, type LineAmounts } from './budget-line.js';
import type { ReleaseStatus } from './release.js';

/** One fifth of the total stays in reserve unless a plan says otherwise (I2). */
export const DEFAULT_RESERVE_BASIS_POINTS = 2_000;

/** A plan's money, in minor units of one currency. */
export interface BudgetState {
  readonly total: number;
  readonly currency: string;
  /** 2000 = 20 %. */
  readonly reserveBasisPoints: number;
  readonly lines: readonly LineAmounts[];
  readonly releases: readonly {
    readonly amount: number;
    readonly status: ReleaseStatus;
    /** What of it went back into the reserve because nobody used it. */
    readonly returned?: number | undefined;
  }[];
}

export interface BudgetSummary extends LineAmounts {
  readonly total: number;
  readonly currency: string;
  /** The share of the total that was set apart, inside the total; rounded half up. */
  readonly reserve: number;
  /** What approved releases have taken out of it, less what came back. */
  readonly released: number;
  /** What is still set apart. */
  readonly reserveHeld: number;
  /** The same as a share of the total, rounded down so that it never says more than there is. */
  readonly reserveHeldBasisPoints: number;
  /** What lines may plan: total − reserve + released. */
  readonly allocatable: number;
  /** Allocatable money that no line has planned. */
  readonly unallocated: number;
  /** Planned money beyond what is allocatable. */
  readonly excess: number;
  /** What the plan really leaves of the reserve: the part held, less what is planned into it. */
  readonly reserveLeft: number;
  readonly reserveLeftBasisPoints: number;
  /** The amounts as differences, so that they add up: with `reserveHeld` to the total, as long as nothing exceeds. */
  readonly buckets: {
    readonly spent: number;
    readonly committed: number;
    readonly approved: number;
    readonly planned: number;
    readonly free: number;
  };
}

/** Everything that the screens and the rules say about a plan's money. Expects lines that pass `checkLine`. */
export function computeBudget(state: BudgetState): BudgetSummary {
  const { total, currency, lines } = state;
  const sums = sumLines(lines);
  const reserve = multiplyAndDivide(total, state.reserveBasisPoints, BASIS_POINTS);
  const released = state.releases
    .filter((release) => release.status === 'approved')
    .reduce((all, release) => all + release.amount - (release.returned ?? 0), 0);
  // A total that was lowered after a release could leave less reserve than was released.
  const reserveHeld = Math.max(0, reserve - released);
  const allocatable = total - reserveHeld;
  const unallocated = Math.max(0, allocatable - sums.planned);
  const excess = Math.max(0, sums.planned - allocatable);
  const reserveLeft = Math.max(0, reserveHeld - excess);
  return {
    total,
    currency,
    reserve,
    released,
    reserveHeld,
    reserveHeldBasisPoints: shareOf(total, reserveHeld),
    allocatable,
    ...sums,
    unallocated,
    excess,
    reserveLeft,
    reserveLeftBasisPoints: shareOf(total, reserveLeft),
    buckets: {
      spent: sums.spent,
      committed: sums.committed - sums.spent,
      approved: sums.approved - sums.committed,
      planned: sums.planned - sums.approved,
      free: unallocated,
    },
  };
}

/** A part of the total in basis points, rounded down so that it never says more than there is. */
export function shareOf(total: number, part: number): number {
  return total === 0 ? 0 : multiplyAndTruncate(part, BASIS_POINTS, total);
}
