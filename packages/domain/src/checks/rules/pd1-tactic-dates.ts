import { checkDates } from '../../tactics/check-schedule.js';
import { isUnderway } from '../../tactics/tactic-transitions.js';
import type { Rule } from '../rule.js';

/** What is on the calendar has its dates in order and within the campaign, also after the campaign's were changed. */
export const pd1TacticDates: Rule = {
  id: 'PD1',
  level: 'blocking',
  source: 'H1',
  evaluate: ({ campaign, tactics }) =>
    tactics.filter((tactic) => isUnderway(tactic.status)).flatMap((tactic) => checkDates(tactic, campaign)),
};
