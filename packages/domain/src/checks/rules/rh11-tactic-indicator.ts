import { checkTacticIndicators } from '../../tactics/check-schedule.js';
import { isUnderway } from '../../tactics/tactic-transitions.js';
import type { Rule } from '../rule.js';

/** What is on the calendar is measured by something. */
export const rh11TacticIndicator: Rule = {
  id: 'RH11',
  level: 'blocking',
  source: 'J1',
  evaluate: ({ indicators, tactics }) => {
    const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    return tactics
      .filter(({ status, indicatorIds }) => isUnderway(status) && !indicatorIds.some((id) => known.has(id)))
      .flatMap((tactic) => checkTacticIndicators(tactic, known));
  },
};
