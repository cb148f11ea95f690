/** Exactly four (RH1). */
export const CHANNEL_TYPES = ['traditional', 'non-traditional', 'digital', 'public-relations'] as const;
export type ChannelType = (typeof CHANNEL_TYPES)[number];

export const TACTIC_STATUSES = ['draft', 'scheduled', 'in-progress', 'completed', 'cancelled'] as const;
export type TacticStatus = (typeof TACTIC_STATUSES)[number];

export const TACTIC_TRANSITIONS = ['schedule', 'unschedule', 'start', 'complete', 'cancel'] as const;
export type TacticTransition = (typeof TACTIC_TRANSITIONS)[number];

/** What a tactic wants to do with its public (K11). */
export const TACTIC_PURPOSES = ['inform', 'convene', 'educate', 'share', 'disseminate'] as const;
export type TacticPurpose = (typeof TACTIC_PURPOSES)[number];

/** What the reader is asked to do (G4, RH10). */
export const CALL_TO_ACTION_TYPES = [
  'click',
  'event-registration',
  'bulletin-subscription',
  'other',
] as const;
export type CallToActionType = (typeof CALL_TO_ACTION_TYPES)[number];

/** Who pays for a line of the budget (I5). */
export const FUNDING_SOURCES = ['own', 'private-partner', 'cooperation', 'other-area'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** Where the pieces of a tactic are seen (G5). */
export const TACTIC_FORMATS = ['print', 'digital'] as const;
export type TacticFormat = (typeof TACTIC_FORMATS)[number];

/** Thought of beforehand, or an answer to something that happened. */
export const TACTIC_ORIGINS = ['planned', 'reactive'] as const;
export type TacticOrigin = (typeof TACTIC_ORIGINS)[number];

/** The stage of the public policy that it goes with (A9). */
export const POLICY_STAGES = ['planning', 'implementation', 'monitoring', 'evaluation'] as const;
export type PolicyStage = (typeof POLICY_STAGES)[number];
