import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** What is made only for paper, or only for the screen, reaches half of its readers. One that says neither is no piece. */
export const rw17Formats: Rule = {
  id: 'RW17',
  level: 'warning',
  source: 'G5',
  evaluate: ({ tactics }) =>
    tactics.flatMap(({ id, label, status, formats }) => {
      const [format] = formats;
      if (status === 'cancelled' || format === undefined || formats.length > 1) return [];
      return [warning('RW17', { kind: 'tactic', id, label }, 'format-only-one', { format })];
    }),
};
