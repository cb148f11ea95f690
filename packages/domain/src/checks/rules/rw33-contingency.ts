import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** A likely risk with nothing written down for when it happens. */
export const rw33Contingency: Rule = {
  id: 'RW33',
  level: 'warning',
  source: 'P3',
  evaluate: ({ risks }) =>
    risks
      .filter(
        ({ status, probability, contingency }) =>
          status === 'open' && probability === 'high' && contingency.trim() === '',
      )
      .map(({ id, label }) => warning('RW33', { kind: 'risk', id, label }, 'contingency-missing')),
};
