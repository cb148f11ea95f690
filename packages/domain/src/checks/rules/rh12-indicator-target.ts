import { checkIndicator } from '../../indicators/check-indicator.js';
import { isUnderway } from '../../tactics/tactic-transitions.js';
import type { Rule } from '../rule.js';

/** An indicator that measures something on the calendar has a target and is reviewed monthly or quarterly. */
export const rh12IndicatorTarget: Rule = {
  id: 'RH12',
  level: 'blocking',
  source: 'J4, J5',
  evaluate: ({ indicators, tactics }) => {
    const inUse = new Set<string>();
    for (const { status, indicatorIds } of tactics) {
      if (isUnderway(status)) for (const id of indicatorIds) inUse.add(id);
    }
    return indicators.filter((indicator) => inUse.has(indicator.id)).flatMap(checkIndicator);
  },
};
