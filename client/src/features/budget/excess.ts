import { isProblem } from '../../shared/api-client/problem.js';

/** What a refused plan was over by, in minor units; undefined when that is not why it was refused (RH13). */
export function excessOf(error: unknown): number | undefined {
  if (!isProblem(error, 'rule-broken')) return undefined;
  const found = error.errors.find(
    ({ key }) => key === 'planned-over-allocatable' || key === 'planned-over-total',
  );
  const excess = found?.values?.['excess'];
  return typeof excess === 'number' ? excess : undefined;
}
