/** The fields that a problem can be about, in the order of the form. */
export const FIELDS = [
  'name',
  'channelType',
  'phase',
  'purpose',
  'description',
  'audienceIds',
  'objectiveIds',
  'responsibleId',
  'staffHours',
  'messageIds',
  'callToAction',
  'indicatorIds',
  'plannedCost',
  'fundingSource',
  'fundingArea',
  'contracting',
  'paidAdvertising',
  'evolvesFromId',
  'origin',
  'formats',
  'themes',
  'pillar',
  'policyStage',
  'partners',
  'place',
  'durationDays',
  'notes',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** The id of a field's control, for the links of the summary. */
export const fieldId = (name: FieldName): string => `tactic-${name}`;
