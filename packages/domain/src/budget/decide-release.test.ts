import { describe, expect, test } from '@jest/globals';
import { checkReleaseAmount, decideRelease, type ReleaseDecision } from './decide-release.js';

const pending = { amount: 100_000, status: 'pending', requestedById: 'editor' } as const;
const approve = (actorId: string, approverIds: readonly string[] = ['lead', 'admin']): ReleaseDecision => ({
  action: 'approve',
  actorId,
  approverIds,
});

describe('I3 money leaves the reserve by a second person’s decision', () => {
  test('a lead approves what an editor asked for', () => {
    expect(decideRelease(pending, approve('lead'), 400_000)).toEqual({
      ok: true,
      value: { status: 'approved', alone: false },
    });
  });

  test('a lead does not approve what they asked for, unless they are the only one', () => {
    const own = { ...pending, requestedById: 'lead' };
    expect(decideRelease(own, approve('lead'), 400_000)).toEqual({
      ok: false,
      error: { code: 'needs-second-person' },
    });
    expect(decideRelease(own, approve('lead', ['lead']), 400_000)).toEqual({
      ok: true,
      value: { status: 'approved', alone: true },
    });
  });

  test('the reserve has to hold it at the moment of the decision', () => {
    expect(decideRelease(pending, approve('lead'), 99_999)).toEqual({
      ok: false,
      error: { code: 'reserve-exceeded', amount: 100_000, reserveHeld: 99_999, excess: 1 },
    });
    expect(decideRelease(pending, approve('lead'), 100_000).ok).toBe(true);
  });

  test('a decision is taken once', () => {
    for (const status of ['approved', 'rejected', 'withdrawn'] as const) {
      expect(decideRelease({ ...pending, status }, approve('lead'), 400_000)).toEqual({
        ok: false,
        error: { code: 'already-decided', status },
      });
    }
  });

  test('an approver rejects, whoever asked withdraws, and neither does what is the other’s', () => {
    const reject = (actorId: string): ReleaseDecision => ({
      action: 'reject',
      actorId,
      approverIds: ['lead'],
    });
    const rejected = { ok: true, value: { status: 'rejected', alone: false } };
    expect(decideRelease(pending, reject('lead'), 0)).toEqual(rejected);
    expect(decideRelease(pending, reject('editor'), 0)).toEqual({
      ok: false,
      error: { code: 'not-an-approver' },
    });
    const withdraw = (actorId: string): ReleaseDecision => ({ ...reject(actorId), action: 'withdraw' });
    expect(decideRelease(pending, withdraw('editor'), 0)).toEqual({
      ok: true,
      value: { status: 'withdrawn', alone: false },
    });
    expect(decideRelease(pending, withdraw('lead'), 0)).toEqual({
      ok: false,
      error: { code: 'not-the-asker' },
    });
    expect(decideRelease(pending, reject('viewer'), 0)).toEqual({
      ok: false,
      error: { code: 'not-an-approver' },
    });
    expect(decideRelease(pending, approve('viewer'), 400_000)).toEqual({
      ok: false,
      error: { code: 'not-an-approver' },
    });
  });

  test('one asks for something, and for no more than there is', () => {
    expect(checkReleaseAmount(1, 1)).toEqual({ ok: true, value: 1 });
    for (const amount of [0, -1, 0.5, Number.NaN]) {
      expect(checkReleaseAmount(amount, 100)).toEqual({
        ok: false,
        error: { code: 'amount-not-positive', amount },
      });
    }
    expect(checkReleaseAmount(101, 100)).toMatchObject({ error: { code: 'reserve-exceeded', excess: 1 } });
  });
});
