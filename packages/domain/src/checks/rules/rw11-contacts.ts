import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Public relations are made with people: a tactic of theirs whose groups the office knows nobody in. */
export const rw11Contacts: Rule = {
  id: 'RW11',
  level: 'warning',
  source: 'K6',
  evaluate: ({ tactics, audiences }) => {
    const known = new Set(audiences.filter(({ contactsCount }) => contactsCount > 0).map(({ id }) => id));
    return tactics
      .filter(
        ({ channelType, status, audienceIds }) =>
          channelType === 'public-relations' &&
          status !== 'cancelled' &&
          audienceIds.length > 0 &&
          !audienceIds.some((id) => known.has(id)),
      )
      .map(({ id, label }) => warning('RW11', { kind: 'tactic', id, label }, 'contacts-missing'));
  },
};
