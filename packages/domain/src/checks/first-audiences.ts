import type { CampaignState, EventFacts } from './campaign-state.js';

/** The events that matter to an audience of priority 1. */
export function forFirstAudiences({
  audiences,
  events,
}: Pick<CampaignState, 'audiences' | 'events'>): EventFacts[] {
  const first = new Set(audiences.filter(({ priority }) => priority === 1).map(({ id }) => id));
  return events.filter(({ audienceIds }) => audienceIds.some((id) => first.has(id)));
}
