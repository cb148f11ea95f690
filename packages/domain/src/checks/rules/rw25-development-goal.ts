import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** An objective says which development goal it serves. */
export const rw25DevelopmentGoal: Rule = {
  id: 'RW25',
  level: 'warning',
  source: 'E7',
  evaluate: ({ objectives }) =>
    objectives
      .filter((objective) => objective.developmentGoal.trim() === '')
      .map(({ id, label }) =>
        warning('RW25', { kind: 'objective', id, label }, 'objective-without-development-goal'),
      ),
};
