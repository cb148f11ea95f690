import { quarterOf } from '../../shared/quarter.js';
import { clamp, overlap } from '../../shared/date-range.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** From phase 2 on, each quarter has something on the mayor's agenda; the present one is looked at. */
export const rw22MayorsAgenda: Rule = {
  id: 'RW22',
  level: 'warning',
  source: 'H5',
  evaluate: ({ campaign, events, today }) => {
    if (campaign.phase < 2 || campaign.status !== 'active') return [];
    const quarter = clamp(quarterOf(today), campaign);
    if (today < campaign.start || today > campaign.end || !quarter) return [];
    const there = events.some(
      (event) => event.kind === 'mayors-agenda' && event.status !== 'cancelled' && overlap(event, quarter),
    );
    return there ? [] : [warning('RW22', { kind: 'calendar' }, 'mayors-agenda-missing', { ...quarter })];
  },
};
