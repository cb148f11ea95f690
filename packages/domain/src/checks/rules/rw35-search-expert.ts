import { SEARCH_POSITIONING_CODES } from '../../tactics/expert-work.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Search positioning without an expert under contract. */
export const rw35SearchExpert: Rule = {
  id: 'RW35',
  level: 'warning',
  source: 'L10',
  evaluate: ({ tactics }) =>
    tactics
      .filter(
        ({ catalogueCode, contracting, status }) =>
          catalogueCode &&
          status !== 'cancelled' &&
          !contracting &&
          SEARCH_POSITIONING_CODES.includes(catalogueCode),
      )
      .map(({ id, label }) => warning('RW35', { kind: 'tactic', id, label }, 'expert-missing')),
};
