import { checkEvolution } from '../../tactics/evolution.js';
import type { Rule } from '../rule.js';

/** A tactic deepens one of the same or an earlier phase, without circles. */
export const pd5Evolution: Rule = {
  id: 'PD5',
  level: 'blocking',
  source: 'L11',
  evaluate: ({ tactics }) => checkEvolution(tactics),
};
