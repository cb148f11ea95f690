import { checkOfficialSpokesperson } from '../../people/official-spokesperson.js';
import type { Rule } from '../rule.js';

/** One official spokesperson at a time. */
export const rh8OneSpokesperson: Rule = {
  id: 'RH8',
  level: 'blocking',
  source: 'M1',
  evaluate: ({ people }) => checkOfficialSpokesperson(people),
};
