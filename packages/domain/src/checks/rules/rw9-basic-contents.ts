import { PHASE_1_CONTENTS } from '../../tactics/groundwork.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** The nine contents that every piece draws on are written. A plan without tactics is not told yet. */
export const rw9BasicContents: Rule = {
  id: 'RW9',
  level: 'warning',
  source: 'L2',
  evaluate: ({ groundwork, tactics }) => {
    if (tactics.every(({ status }) => status === 'cancelled')) return [];
    const total = PHASE_1_CONTENTS.length;
    const missing = PHASE_1_CONTENTS.filter((key) => !groundwork.contents.includes(key)).length;
    if (missing === 0) return [];
    return [warning('RW9', { kind: 'campaign' }, 'contents-incomplete', { missing, total })];
  },
};
