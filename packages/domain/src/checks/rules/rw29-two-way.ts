import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** A plan that only speaks: none of its tactics listens. */
export const rw29TwoWay: Rule = {
  id: 'RW29',
  level: 'warning',
  source: 'F11, K10',
  evaluate: ({ tactics }) => {
    const planned = tactics.filter((tactic) => tactic.status !== 'cancelled');
    if (planned.length === 0 || planned.some((tactic) => tactic.twoWay)) return [];
    return [warning('RW29', { kind: 'campaign' }, 'nothing-listens', { count: planned.length })];
  },
};
