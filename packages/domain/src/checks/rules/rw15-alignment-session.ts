import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/**
 * Several entities speak in the campaign and have not agreed on words and looks before it begins. Once it has begun,
 * any session mends it: a late one is better than none.
 */
export const rw15AlignmentSession: Rule = {
  id: 'RW15',
  level: 'warning',
  source: 'F7',
  evaluate: ({ campaign, events, today }) => {
    if (campaign.partners.length === 0 || today > campaign.end) return [];
    const sessions = events.filter(
      ({ kind, status }) => kind === 'alignment-session' && status !== 'cancelled',
    );
    const launched = today >= campaign.start;
    if (sessions.some(({ start }) => launched || start < campaign.start)) return [];
    return [
      warning(
        'RW15',
        { kind: 'campaign', id: campaign.id, label: campaign.label },
        'alignment-session-missing',
        {
          start: campaign.start,
          count: campaign.partners.length,
          over: launched ? 'yes' : 'no',
        },
      ),
    ];
  },
};
