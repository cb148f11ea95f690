import { checkAmbassadors } from '../../people/ambassador.js';
import type { Rule } from '../rule.js';

/** Ambassadors have themes and a reason to be believed, and know the guidelines. */
export const rw21Ambassadors: Rule = {
  id: 'RW21',
  level: 'warning',
  source: 'M4',
  evaluate: ({ people, guidelines, today }) => checkAmbassadors(people, guidelines, today),
};
