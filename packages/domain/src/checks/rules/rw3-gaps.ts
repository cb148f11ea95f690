import { planGaps } from '../../calendar/plan-gaps.js';
import type { DateRange } from '../../shared/date-range.js';
import { isOnCalendar } from '../../tactics/tactic-transitions.js';
import { warning, type Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/**
 * Days in a row without activity, more than the campaign allows: for everyone, and for each audience of priority 1
 * where it is left alone longer than everyone. Only what still lies ahead can be mended, so the past is not told.
 */
export const rw3Gaps: Rule = {
  id: 'RW3',
  level: 'warning',
  source: 'H2',
  evaluate: (state) => {
    const { audiences, campaign, today, tactics } = state;
    // An empty calendar needs a plan, not a warning about its gaps.
    const isPlanned = tactics.some(({ start, status }) => start !== null && isOnCalendar(status));
    if (!isPlanned || today > campaign.end) return [];
    const gaps = planGaps(state);
    const ahead = (gap: DateRange) => gap.end >= today;
    const overall = gaps.overall.filter(ahead);
    const labels = new Map(audiences.map((audience) => [audience.id, audience.label]));
    const shared = new Set(overall.map((gap) => `${gap.start} ${gap.end}`));
    const byAudience = gaps.byAudience.filter(ahead).filter((gap) => !shared.has(`${gap.start} ${gap.end}`));
    return [
      ...overall.map(({ start, end, days }) =>
        warning('RW3', { kind: 'calendar' }, 'gap', { start, end, days }),
      ),
      ...byAudience.map(({ audienceId, start, end, days }): Finding => {
        const audience = labels.get(audienceId) ?? '';
        const subject: Finding['subject'] = { kind: 'audience', id: audienceId, label: audience };
        return warning('RW3', subject, 'gap-for-audience', { audience, start, end, days });
      }),
    ];
  },
};
