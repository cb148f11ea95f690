import { isOccasion } from '../../events/event-transitions.js';
import type { EventFacts } from '../campaign-state.js';
import { warning } from '../finding.js';
import { forFirstAudiences } from '../first-audiences.js';
import type { Rule } from '../rule.js';

/** In phase 3 the office is at most of what matters to its first audiences; half of it is not most. */
export const rw23Presence: Rule = {
  id: 'RW23',
  level: 'warning',
  source: 'H7',
  evaluate: (state) => {
    const { campaign, today } = state;
    if (campaign.phase < 3) return [];
    const occasions = forFirstAudiences(state).filter(
      ({ status, kind }) => status !== 'cancelled' && isOccasion(kind),
    );
    // A plan counts while it is ahead; afterwards only having been there does.
    const isThere = ({ presence, end }: EventFacts) =>
      presence === 'attended' || (presence === 'planned' && end >= today);
    const count = occasions.filter(isThere).length;
    const total = occasions.length;
    if (count * 2 > total || total === 0) return [];
    return [warning('RW23', { kind: 'calendar' }, 'presence-low', { count, total })];
  },
};
