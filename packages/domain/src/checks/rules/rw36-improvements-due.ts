import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** An improvement action whose day has passed: what a review decided is done, or said to be dropped. */
export const rw36ImprovementsDue: Rule = {
  id: 'RW36',
  level: 'warning',
  source: 'J7',
  evaluate: ({ improvements, today }) =>
    improvements
      .filter(({ status, due }) => status === 'open' && due < today)
      .map(({ id, label, due }) =>
        warning('RW36', { kind: 'improvement', id, label }, 'improvement-overdue', { due }),
      ),
};
