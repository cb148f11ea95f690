import { ApiProblem } from '../../shared/api-client/problem.js';
import { excessOf } from './excess.js';

const refusal = (key: string, values: Record<string, number | string>, status = 422) =>
  new ApiProblem({
    status,
    code: 'rule-broken',
    title: 'A rule of the plan does not allow this',
    rule: 'RH13',
    errors: [{ path: 'budget', code: key, message: '', rule: 'RH13', key, values }],
  });

describe('the excess over the money that is there (RH13)', () => {
  test('is the exact amount that the API says, and a release can make room', () => {
    expect(excessOf(refusal('planned-over-allocatable', { excess: 40_000, currency: 'EUR' }))).toEqual({
      amount: 40_000,
      releasable: true,
    });
  });
  test('over the whole total no release helps', () => {
    expect(excessOf(refusal('planned-over-total', { excess: 1 }))).toEqual({ amount: 1, releasable: false });
  });
  test('any other refusal is none', () => {
    expect(excessOf(refusal('message-missing', {}))).toBeUndefined();
    expect(excessOf(refusal('planned-over-allocatable', { excess: 'much' }))).toBeUndefined();
    expect(excessOf(new Error('no network'))).toBeUndefined();
  });
});
