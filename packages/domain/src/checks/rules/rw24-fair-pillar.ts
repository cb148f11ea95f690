import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Which fairs to go to follows from the pillars of the work. */
export const rw24FairPillar: Rule = {
  id: 'RW24',
  level: 'warning',
  source: 'H8',
  evaluate: ({ campaign, events }) =>
    events
      .filter(({ kind, status }) => kind === 'fair' && status === 'open')
      .filter(({ pillar }) => pillar === null || !campaign.pillars.includes(pillar))
      .map(({ id, label }) => warning('RW24', { kind: 'event', id, label }, 'fair-without-pillar')),
};
