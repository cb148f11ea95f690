import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeBudget } from './compute-budget.js';
import { giveBack } from './give-back.js';

const approved = { amount: 100_000, status: 'approved', returned: 30_000 } as const;

test('I3 released money that no line plans goes back, whole or in part, and no more than that', () => {
  expect(giveBack(approved, 20_000, 50_000)).toEqual({ ok: true, value: 50_000 });
  expect(giveBack(approved, 70_000, 70_000)).toEqual({ ok: true, value: 100_000 });
  expect(giveBack(approved, 70_001, 90_000)).toMatchObject({
    error: { code: 'more-than-released', excess: 1 },
  });
  expect(giveBack(approved, 50_001, 50_000)).toMatchObject({ error: { code: 'already-planned', excess: 1 } });
  expect(giveBack(approved, 0, 50_000)).toMatchObject({ error: { code: 'amount-not-positive' } });
  expect(giveBack({ ...approved, status: 'pending' }, 1, 1)).toMatchObject({
    error: { code: 'not-approved', status: 'pending' },
  });
});

test('RH13 a release and its return are nothing, and a plan that fitted still fits', () => {
  fc.assert(
    fc.property(fc.nat(400_000), fc.nat(2_000_000), fc.nat(400_000), (amount, planned, back) => {
      const state = (returned: number) =>
        computeBudget({
          total: 2_000_000,
          currency: 'EUR',
          reserveBasisPoints: 2_000,
          lines: [{ planned, approved: 0, committed: 0, spent: 0 }],
          releases: [{ amount, status: 'approved', returned }],
        });
      const before = state(0);
      const after = giveBack({ amount, status: 'approved', returned: 0 }, back, before.unallocated);
      if (!after.ok) return;
      const left = state(after.value);
      expect(left.reserveHeld - before.reserveHeld).toBe(back);
      expect(left.allocatable + left.reserveHeld).toBe(2_000_000);
      expect(left.excess).toBe(before.excess);
    }),
    { numRuns: 60 },
  );
});
