import { lengthInDays } from '../../shared/date-range.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** A campaign of more days than this counts as long. */
const LONG_DAYS = 366;

/** A campaign of more than a year that no private partner helps to pay. */
export const rw31PrivatePartner: Rule = {
  id: 'RW31',
  level: 'warning',
  source: 'I5',
  evaluate: ({ campaign, tactics }) => {
    const planned = tactics.filter((tactic) => tactic.status !== 'cancelled');
    const days = lengthInDays(campaign);
    if (days <= LONG_DAYS || planned.length === 0) return [];
    if (planned.some((tactic) => tactic.fundingSource === 'private-partner')) return [];
    return [
      warning('RW31', { kind: 'budget' }, 'private-partner-missing', {
        start: campaign.start,
        end: campaign.end,
      }),
    ];
  },
};
