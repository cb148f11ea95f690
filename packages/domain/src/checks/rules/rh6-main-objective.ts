import { checkMainObjective } from '../../objectives/check-objectives.js';
import type { Rule } from '../rule.js';

/** One main objective, never two. */
export const rh6MainObjective: Rule = {
  id: 'RH6',
  level: 'blocking',
  source: 'E1',
  evaluate: ({ objectives }) => checkMainObjective(objectives),
};
