import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** A campaign that ended without a good-practice sheet, or without an improvement action. */
export const rw34Learning: Rule = {
  id: 'RW34',
  level: 'warning',
  source: 'J7, J10',
  evaluate: ({ campaign, goodPracticesCount, improvements }) => {
    if (campaign.status !== 'closed') return [];
    const subject = { kind: 'campaign', id: campaign.id, label: campaign.label } as const;
    return [
      ...(goodPracticesCount === 0 ? [warning('RW34', subject, 'good-practice-missing')] : []),
      ...(improvements.length === 0 ? [warning('RW34', subject, 'improvements-missing')] : []),
    ];
  },
};
