import { checkCallToAction } from '../../tactics/call-to-action.js';
import { isUnderway } from '../../tactics/tactic-transitions.js';
import type { Rule } from '../rule.js';

/** What is on the calendar asks its public for something. Bulletins are asked by their readiness list. */
export const rh10CallToAction: Rule = {
  id: 'RH10',
  level: 'blocking',
  source: 'G4',
  evaluate: ({ tactics }) =>
    tactics
      .filter((tactic) => isUnderway(tactic.status))
      .flatMap((tactic) =>
        checkCallToAction(tactic.callToAction, { kind: 'tactic', id: tactic.id, label: tactic.label }),
      ),
};
