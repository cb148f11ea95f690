/** 1 is the most important (D3). */
export const AUDIENCE_PRIORITIES = [1, 2, 3] as const;
export type AudiencePriority = (typeof AUDIENCE_PRIORITIES)[number];
