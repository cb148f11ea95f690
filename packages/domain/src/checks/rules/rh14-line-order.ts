import { checkLine } from '../../budget/budget-line.js';
import type { Rule } from '../rule.js';

/** Money is committed and spent only after it was approved. */
export const rh14LineOrder: Rule = {
  id: 'RH14',
  level: 'blocking',
  source: 'I1',
  evaluate: ({ budget }) =>
    (budget?.lines ?? []).flatMap((line) =>
      checkLine(line, { kind: 'tactic', id: line.tacticId, label: line.label }, budget?.currency),
    ),
};
