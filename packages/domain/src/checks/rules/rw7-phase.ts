import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** A tactic of a later phase than the campaign's: allowed, but the ground for it may be missing. */
export const rw7Phase: Rule = {
  id: 'RW7',
  level: 'warning',
  source: 'L11, L12',
  evaluate: ({ campaign, tactics }) =>
    tactics
      .filter((tactic) => tactic.status !== 'cancelled' && tactic.phase > campaign.phase)
      .map(({ id, label, phase }) =>
        warning('RW7', { kind: 'tactic', id, label }, 'phase-above-campaign', {
          phase,
          campaignPhase: campaign.phase,
        }),
      ),
};
