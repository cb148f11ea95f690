import { isOccasion } from '../../events/event-transitions.js';
import { warning } from '../finding.js';
import { forFirstAudiences } from '../first-audiences.js';
import type { Rule } from '../rule.js';

/** An event of others that an audience of priority 1 attends, still ahead, and that no tactic uses. */
export const rw5EventWithoutTactic: Rule = {
  id: 'RW5',
  level: 'warning',
  source: 'H1',
  evaluate: (state) => {
    const used = new Set(state.tactics.filter(({ status }) => status !== 'cancelled').map(({ id }) => id));
    return forFirstAudiences(state)
      .filter(({ status, origin, kind }) => status === 'open' && origin !== 'own' && isOccasion(kind))
      .filter(({ end, tacticIds }) => end >= state.today && !tacticIds.some((id) => used.has(id)))
      .map(({ id, label, start }) =>
        warning('RW5', { kind: 'event', id, label }, 'event-without-tactic', { start }),
      );
  },
};
