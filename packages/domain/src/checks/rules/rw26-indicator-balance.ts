import { balanceOf } from '../../indicators/balance.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Indicators that only count the office's own work, or only money: nothing says what changed. */
export const rw26IndicatorBalance: Rule = {
  id: 'RW26',
  level: 'warning',
  source: 'R10',
  evaluate: ({ indicators }) => {
    const subject = { kind: 'indicator' } as const;
    const { total: count, onlyActivity, onlyMoney } = balanceOf(indicators);
    return [
      ...(onlyActivity ? [warning('RW26', subject, 'indicators-only-activity', { count })] : []),
      ...(onlyMoney ? [warning('RW26', subject, 'indicators-only-economic', { count })] : []),
    ];
  },
};
