import { checkContracting } from '../../tactics/contracting.js';
import type { Rule } from '../rule.js';

/** Third parties are under contract before their lead time runs out. */
export const rw19Contracting: Rule = {
  id: 'RW19',
  level: 'warning',
  source: 'H4',
  evaluate: ({ tactics, today }) =>
    tactics
      .filter((tactic) => tactic.status === 'draft' || tactic.status === 'scheduled')
      .flatMap((tactic) => checkContracting(tactic, today)),
};
