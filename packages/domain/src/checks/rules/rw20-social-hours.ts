import { SOCIAL_NETWORK_CODES } from '../../tactics/social-networks.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Social networks cost no money but somebody's hours: a name and a number of hours. */
export const rw20SocialHours: Rule = {
  id: 'RW20',
  level: 'warning',
  source: 'I7',
  evaluate: ({ tactics }) =>
    tactics
      .filter(
        ({ catalogueCode, status }) =>
          catalogueCode && status !== 'cancelled' && SOCIAL_NETWORK_CODES.includes(catalogueCode),
      )
      .flatMap(({ id, label, responsibleId, staffHours }) => {
        const missing = [...(responsibleId ? [] : ['person']), ...(staffHours > 0 ? [] : ['hours'])];
        if (missing.length === 0) return [];
        const what = missing.length === 2 ? 'both' : (missing[0] ?? 'both');
        return [warning('RW20', { kind: 'tactic', id, label }, 'social-without-person', { missing: what })];
      }),
};
