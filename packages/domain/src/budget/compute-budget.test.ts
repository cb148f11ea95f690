import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LineAmounts } from './budget-line.js';
import { checkAllocation, checkReserve, neededTotal } from './check-allocation.js';
import { computeBudget, type BudgetState } from './compute-budget.js';

const EUROS = 100;

function plan(planned: number, more: Partial<BudgetState> = {}): BudgetState {
  return {
    total: 20_000 * EUROS,
    currency: 'EUR',
    reserveBasisPoints: 2_000,
    lines: [{ planned: planned * EUROS, approved: 0, committed: 0, spent: 0 }],
    releases: [],
    ...more,
  };
}

const release = (euros: number, status: 'pending' | 'approved' | 'rejected' = 'approved') => ({
  amount: euros * EUROS,
  status,
});

describe('§3.3 the worked example: 20,000 EUR with a fifth in reserve', () => {
  test('the reserve is 4,000 inside the total, 16,000 are allocatable', () => {
    expect(computeBudget(plan(0))).toMatchObject({
      reserve: 400_000,
      released: 0,
      reserveHeld: 400_000,
      reserveHeldBasisPoints: 2_000,
      allocatable: 1_600_000,
      unallocated: 1_600_000,
      excess: 0,
    });
  });

  test('16,000 planned: all is well', () => {
    const state = plan(16_000);
    expect(computeBudget(state)).toMatchObject({ unallocated: 0, excess: 0, reserveLeftBasisPoints: 2_000 });
    expect(checkAllocation(state)).toEqual([]);
    expect(checkReserve(computeBudget(state))).toEqual([]);
  });

  test('RW1 17,000 planned: 3,000 are left, 15 %', () => {
    const state = plan(17_000);
    expect(computeBudget(state)).toMatchObject({
      reserveLeft: 300_000,
      reserveLeftBasisPoints: 1_500,
      excess: 100_000,
    });
    expect(checkReserve(computeBudget(state))).toEqual([
      {
        rule: 'RW1',
        level: 'warning',
        subject: { kind: 'budget' },
        key: 'reserve-below',
        values: {
          reserveLeft: 300_000,
          reserveLeftBasisPoints: 1_500,
          wanted: 400_000,
          missing: 100_000,
          currency: 'EUR',
        },
      },
    ]);
  });

  test('RH13 17,000 planned is refused with the exact excess until that much is released; RW1 stays', () => {
    expect(checkAllocation(plan(17_000))).toEqual([
      {
        rule: 'RH13',
        level: 'blocking',
        subject: { kind: 'budget' },
        key: 'planned-over-allocatable',
        values: {
          planned: 1_700_000,
          allocatable: 1_600_000,
          excess: 100_000,
          reserveHeld: 400_000,
          currency: 'EUR',
        },
      },
    ]);
    expect(checkAllocation(plan(17_000, { releases: [release(999)] }))).toMatchObject([
      { values: { excess: 100 } },
    ]);
    const released = plan(17_000, { releases: [release(1_000)] });
    expect(checkAllocation(released)).toEqual([]);
    expect(computeBudget(released)).toMatchObject({
      reserveHeld: 300_000,
      allocatable: 1_700_000,
      reserveLeft: 300_000,
    });
    expect(checkReserve(computeBudget(released))).toMatchObject([
      { rule: 'RW1', values: { missing: 100_000 } },
    ]);
  });

  test('RH13 20,001 planned exceeds the total by 1, whatever is released', () => {
    for (const releases of [[], [release(4_000)]]) {
      expect(checkAllocation(plan(20_001, { releases }))).toMatchObject([
        {
          rule: 'RH13',
          level: 'blocking',
          key: 'planned-over-total',
          values: { excess: 100, total: 2_000_000 },
        },
      ]);
    }
  });

  test('tactics that cost 20,000 need a total of 25,000', () => {
    expect(neededTotal(2_000_000, 2_000)).toBe(2_500_000);
    expect(neededTotal(1, 2_000)).toBe(2);
    expect(neededTotal(0, 2_000)).toBe(0);
    expect(neededTotal(500, 0)).toBe(500);
    expect(() => neededTotal(500, 10_000)).toThrow('leaves nothing to plan');
  });
});

describe('reserve', () => {
  test('only approved releases take money out of it', () => {
    const releases = [release(500), release(700, 'pending'), release(900, 'rejected')];
    expect(computeBudget(plan(0, { releases }))).toMatchObject({ released: 50_000, reserveHeld: 350_000 });
  });

  test('RW1 a lower share is allowed and warned about; a higher one is not', () => {
    expect(checkReserve(computeBudget(plan(0, { reserveBasisPoints: 1_000 })))).toMatchObject([
      { values: { reserveLeft: 200_000, missing: 200_000 } },
    ]);
    expect(checkReserve(computeBudget(plan(0, { reserveBasisPoints: 3_000 })))).toEqual([]);
  });

  test('one cent under a fifth is under, and is never rounded up to it', () => {
    const summary = computeBudget(plan(0, { releases: [{ amount: 1, status: 'approved' }] }));
    expect(summary.reserveHeldBasisPoints).toBe(1_999);
    expect(checkReserve(summary)).toHaveLength(1);
  });

  test('a total lowered after a release holds nothing rather than less than nothing', () => {
    expect(computeBudget(plan(0, { total: 100_000, releases: [release(4_000)] }))).toMatchObject({
      reserve: 20_000,
      reserveHeld: 0,
      allocatable: 100_000,
    });
  });

  test('a plan without money has no share', () => {
    expect(computeBudget(plan(0, { total: 0 }))).toMatchObject({ reserveHeldBasisPoints: 0, allocatable: 0 });
  });
});

const lineArbitrary: fc.Arbitrary<LineAmounts> = fc
  .tuple(fc.nat(500_000), fc.nat(500_000), fc.nat(500_000), fc.nat(500_000))
  .map(([spent, committed, approved, planned]) => ({
    spent,
    committed: spent + committed,
    approved: spent + committed + approved,
    planned: spent + committed + approved + planned,
  }));
const stateArbitrary: fc.Arbitrary<BudgetState> = fc.record({
  total: fc.nat(50_000_000),
  currency: fc.constant('EUR'),
  reserveBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  lines: fc.array(lineArbitrary, { maxLength: 30 }),
  releases: fc.array(
    fc.record({ amount: fc.nat(1_000_000), status: fc.constantFrom('pending', 'approved', 'rejected') }),
    { maxLength: 5 },
  ),
});

describe('money never appears or disappears', () => {
  test('buckets and the reserve held make the total, plus what exceeds it', () => {
    fc.assert(
      fc.property(stateArbitrary, (state) => {
        const { buckets, reserveHeld, excess, total, planned } = computeBudget(state);
        const { spent, committed, approved, planned: onlyPlanned, free } = buckets;
        expect(spent + committed + approved + onlyPlanned).toBe(planned);
        expect(planned + free + reserveHeld).toBe(total + excess);
        expect(Math.min(...Object.values(buckets))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('RH13 what passes leaves nothing in excess, and releasing the excess makes it pass', () => {
    fc.assert(
      fc.property(stateArbitrary, (state) => {
        const budget = computeBudget(state);
        const [finding] = checkAllocation(state);
        expect(finding === undefined).toBe(budget.excess === 0);
        if (finding?.key !== 'planned-over-allocatable') return;
        expect(budget.excess).toBeLessThanOrEqual(budget.reserveHeld);
        // Releases beyond the reserve count only as far as the reserve went, so the held part is what is topped up.
        const exact = {
          ...state,
          releases: [
            { amount: budget.reserve - budget.reserveHeld + budget.excess, status: 'approved' as const },
          ],
        };
        expect(checkAllocation(exact)).toEqual([]);
        expect(computeBudget(exact).reserveHeld).toBe(budget.reserveLeft);
      }),
    );
  });

  test('the needed total makes room, and no more than that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        (planned, reserveBasisPoints) => {
          const room = (total: number) =>
            computeBudget({ total, currency: 'EUR', reserveBasisPoints, lines: [], releases: [] })
              .allocatable;
          const total = neededTotal(planned, reserveBasisPoints);
          expect(room(total)).toBeGreaterThanOrEqual(planned);
          // Rounding the reserve to a whole cent may leave one cent more than needed, never two.
          expect(room(total)).toBeLessThanOrEqual(planned + 1);
        },
      ),
    );
  });
});
