import { checkClip } from '../../free-press/check-clip.js';
import type { Rule } from '../rule.js';

/** A clip has its outlet, date, scope and a value of zero or more in a currency. */
export const rh15Clip: Rule = {
  id: 'RH15',
  level: 'blocking',
  source: 'J3',
  evaluate: ({ clips }) => clips.flatMap(checkClip),
};
