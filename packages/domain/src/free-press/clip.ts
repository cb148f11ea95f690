/** Where the medium is heard (RH15). */
export const CLIP_SCOPES = ['national', 'international'] as const;
export type ClipScope = (typeof CLIP_SCOPES)[number];

export const CLIP_TONES = ['favourable', 'neutral', 'critical'] as const;
export type ClipTone = (typeof CLIP_TONES)[number];

export const MEDIUMS = ['press', 'magazine', 'radio', 'television', 'online', 'agency'] as const;
export type Medium = (typeof MEDIUMS)[number];

/** How a clip's commercial value was found: an amount with its source, or a size times an advertising rate. */
export const VALUATION_METHODS = ['entered', 'print-area', 'page-share', 'broadcast', 'cpm'] as const;
export type ValuationMethod = (typeof VALUATION_METHODS)[number];

export const FREE_PRESS_GROUPS = ['month', 'scope', 'outlet', 'tactic', 'message'] as const;
export type FreePressGroup = (typeof FREE_PRESS_GROUPS)[number];
