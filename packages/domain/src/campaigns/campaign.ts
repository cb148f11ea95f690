export const CAMPAIGN_STATUSES = ['draft', 'active', 'closed', 'archived'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** Phases are cumulative: a campaign in phase 2 also uses the tactics of phase 1 (RH2, L11). */
export const PHASES = [1, 2, 3] as const;
export type Phase = (typeof PHASES)[number];

export const CAMPAIGN_TRANSITIONS = ['activate', 'close', 'archive'] as const;
export type CampaignTransition = (typeof CAMPAIGN_TRANSITIONS)[number];
