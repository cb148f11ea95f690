import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** An event that was closed and left nothing to do behind was a ceremony. */
export const rw30FollowUp: Rule = {
  id: 'RW30',
  level: 'warning',
  source: 'H11',
  evaluate: ({ events }) =>
    events
      .filter(({ status, followUp }) => status === 'closed' && followUp.trim() === '')
      .map(({ id, label }) => warning('RW30', { kind: 'event', id, label }, 'follow-up-missing')),
};
