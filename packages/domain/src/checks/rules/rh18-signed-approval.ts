import { blocking } from '../finding.js';
import type { Rule } from '../rule.js';

/** An approved message says who approved it and when. */
export const rh18SignedApproval: Rule = {
  id: 'RH18',
  level: 'blocking',
  source: 'F7',
  evaluate: ({ messages }) =>
    messages
      .filter((message) => message.status === 'approved' && !(message.approvedById && message.approvedOn))
      .map(({ id, label }) => blocking('RH18', { kind: 'message', id, label }, 'approval-unsigned')),
};
