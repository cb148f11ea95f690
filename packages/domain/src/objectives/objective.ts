/** One main objective, any number of specific ones (RH6). */
export const OBJECTIVE_KINDS = ['main', 'specific'] as const;
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number];

/** What an objective may aim at (E5). */
export const OBJECTIVE_FORMS = ['image', 'specification', 'space', 'decision'] as const;
export type ObjectiveForm = (typeof OBJECTIVE_FORMS)[number];

/** Whose objective it is (E4). */
export const OBJECTIVE_SCOPES = ['government-and-networks', 'office'] as const;
export type ObjectiveScope = (typeof OBJECTIVE_SCOPES)[number];
