import { isReady, neededForPhase2 } from '../../tactics/groundwork.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Phase 2 builds on what phase 1 leaves: each item that is not there is named. */
export const rw8Readiness: Rule = {
  id: 'RW8',
  level: 'warning',
  source: 'L3, L5',
  evaluate: ({ campaign, groundwork, tactics }) =>
    campaign.phase < 2
      ? []
      : neededForPhase2(tactics)
          .filter((item) => !isReady(item, groundwork, tactics))
          .map((item) => warning('RW8', { kind: 'campaign' }, 'readiness-missing', { item })),
};
