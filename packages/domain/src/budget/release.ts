/** Why money leaves the reserve (I3). */
export const RELEASE_REASONS = ['opportunity', 'need'] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

export const RELEASE_STATUSES = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];
