/** The three publics of a campaign (RH3). */
export const PUBLICS = ['international', 'local-external', 'internal'] as const;
export type Public = (typeof PUBLICS)[number];
