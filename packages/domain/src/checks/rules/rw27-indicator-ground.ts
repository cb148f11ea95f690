import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** An indicator says where it starts from and how its value is found. */
export const rw27IndicatorGround: Rule = {
  id: 'RW27',
  level: 'warning',
  source: 'R6, R19',
  evaluate: ({ indicators }) =>
    indicators.flatMap(({ id, label, baseline, collectionMethod, automatic }) => [
      ...(baseline === null ? [warning('RW27', { kind: 'indicator', id, label }, 'baseline-missing')] : []),
      ...(automatic === null && collectionMethod.trim() === ''
        ? [warning('RW27', { kind: 'indicator', id, label }, 'collection-missing')]
        : []),
    ]),
};
