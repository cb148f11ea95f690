import { ApiProblem } from '../../shared/api-client/problem.js';

/** How much the plan would go over, and whether a release of the reserve could make room (RH13). */
export interface Excess {
  /** Minor units. */
  readonly amount: number;
  readonly releasable: boolean;
}

/** The exact excess that the API answers with, when that is why it refused. */
export function excessOf(error: unknown): Excess | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 422) return undefined;
  const found = error.errors.find(
    ({ key }) => key === 'planned-over-allocatable' || key === 'planned-over-total',
  );
  const amount = found?.values?.['excess'];
  if (typeof amount !== 'number') return undefined;
  return { amount, releasable: found?.key === 'planned-over-allocatable' };
}
