/** One main objective, any number of specific ones (RH6). */
export const OBJECTIVE_KINDS = ['main', 'specific'] as const;
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number];

/** What an objective may aim at (E5). */
export const OBJECTIVE_FORMS = ['image', 'specification', 'space', 'decision'] as const;
export type ObjectiveForm = (typeof OBJECTIVE_FORMS)[number];

/** Whose objective it is (E4). */
export const OBJECTIVE_SCOPES = ['government-and-networks', 'office'] as const;
export type ObjectiveScope = (typeof OBJECTIVE_SCOPES)[number];

/** The document that holds the development goal it serves (E7). */
export const GOAL_INSTRUMENTS = [
  'development-plan',
  'multi-year-plan',
  'public-policy',
  'sector-plan',
  'international-agenda',
  'other',
] as const;
export type GoalInstrument = (typeof GOAL_INSTRUMENTS)[number];

/** The dimensions of a city's international action (E8); their names are in the catalogue. */
export const ACTION_DIMENSION_KEYS = [
  'political-influence',
  'economic-development',
  'cooperation',
  'communication',
  'citizen-services',
] as const;
export type ActionDimension = (typeof ACTION_DIMENSION_KEYS)[number];
