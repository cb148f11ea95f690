import { findAudienceGaps, findGaps, type AudienceActivity } from '../../calendar/gaps.js';
import type { DateRange } from '../../shared/date-range.js';
import { isOnCalendar } from '../../tactics/tactic-transitions.js';
import type { CampaignState } from '../campaign-state.js';
import { warning, type Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/** What the public notices of a plan: the tactics on the calendar. Bulletins have a rhythm of their own (RW4). */
function activitiesOf({ tactics }: Pick<CampaignState, 'tactics'>): AudienceActivity[] {
  return tactics.flatMap(({ status, start, end, audienceIds }) =>
    start && isOnCalendar(status) ? [{ start, end: end ?? start, audienceIds }] : [],
  );
}

/**
 * Days in a row without activity, more than the campaign allows: for everyone, and for each audience of priority 1
 * where it is left alone longer than everyone. Only what still lies ahead can be mended, so the past is not told.
 */
export const rw3Gaps: Rule = {
  id: 'RW3',
  level: 'warning',
  source: 'H2',
  evaluate: (state) => {
    const { audiences, campaign, today } = state;
    const activities = activitiesOf(state);
    if (activities.length === 0 || today > campaign.end) return [];
    const ahead = (gap: DateRange) => gap.end >= today;
    const overall = findGaps(activities, campaign, campaign.gapThresholdDays).filter(ahead);
    const labels = new Map(
      audiences
        .filter((audience) => audience.priority === 1)
        .map((audience) => [audience.id, audience.label]),
    );
    const shared = new Set(overall.map((gap) => `${gap.start} ${gap.end}`));
    const byAudience = findAudienceGaps(activities, [...labels.keys()], campaign, campaign.gapThresholdDays)
      .filter(ahead)
      .filter((gap) => !shared.has(`${gap.start} ${gap.end}`));
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
