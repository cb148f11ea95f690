/** Where the medium is heard (RH15). */
export const CLIP_SCOPES = ['national', 'international'] as const;
export type ClipScope = (typeof CLIP_SCOPES)[number];

export const CLIP_TONES = ['favourable', 'neutral', 'critical'] as const;
export type ClipTone = (typeof CLIP_TONES)[number];

export const MEDIUMS = ['press', 'magazine', 'radio', 'television', 'online', 'agency'] as const;
export type Medium = (typeof MEDIUMS)[number];

/** How much an outlet matters to the campaign; 1 is the one that everybody reads. */
export const OUTLET_TIERS = [1, 2, 3] as const;
export type OutletTier = (typeof OUTLET_TIERS)[number];

/** The methods that multiply a size by an advertising rate. */
export const RATED_METHODS = ['print-area', 'page-share', 'broadcast', 'online-reach', 'cpm'] as const;
export type RatedMethod = (typeof RATED_METHODS)[number];

/** How a clip's commercial value was found: an amount with its source, or a size times an advertising rate. */
export const VALUATION_METHODS = ['entered', ...RATED_METHODS] as const;
export type ValuationMethod = (typeof VALUATION_METHODS)[number];

export const FREE_PRESS_GROUPS = [
  'month',
  'year',
  'scope',
  'outlet',
  'tactic',
  'message',
  'press-release',
] as const;
export type FreePressGroup = (typeof FREE_PRESS_GROUPS)[number];
