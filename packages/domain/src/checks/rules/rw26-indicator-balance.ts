import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

const ACTIVITY: readonly (string | null)[] = ['input', 'process', 'output'];

/** Indicators that only count the office's own work, or only money: nothing says what changed. */
export const rw26IndicatorBalance: Rule = {
  id: 'RW26',
  level: 'warning',
  source: 'R10',
  evaluate: ({ indicators }) => {
    if (indicators.length === 0) return [];
    const subject = { kind: 'indicator' } as const;
    const count = indicators.length;
    return [
      ...(indicators.every(({ level }) => ACTIVITY.includes(level))
        ? [warning('RW26', subject, 'indicators-only-activity', { count })]
        : []),
      ...(indicators.every(({ unit }) => unit === 'money')
        ? [warning('RW26', subject, 'indicators-only-economic', { count })]
        : []),
    ];
  },
};
