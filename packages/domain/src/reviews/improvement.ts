export const IMPROVEMENT_STATUSES = ['open', 'done', 'dropped'] as const;
export type ImprovementStatus = (typeof IMPROVEMENT_STATUSES)[number];

/** What led to it (J7). */
export const IMPROVEMENT_SOURCES = ['review', 'survey', 'session', 'other'] as const;

/** What is changed: where the campaign goes, or how it is done (J6). */
export const ADJUSTMENT_SCOPES = ['strategy', 'execution'] as const;

/** What an adjustment does to a tactic at once. */
export const TACTIC_ADJUSTMENTS = ['move', 'cost', 'cancel'] as const;
export type TacticAdjustment = (typeof TACTIC_ADJUSTMENTS)[number];
