/** The fields that a problem can be about, in the order of the form. */
export const FIELDS = [
  'name',
  'description',
  'channelType',
  'phase',
  'purpose',
  'place',
  'responsibleId',
  'staffHours',
  'audienceIds',
  'objectiveIds',
  'messageIds',
  'callToAction',
  'indicatorIds',
  'plannedCost',
  'fundingSource',
  'contracting',
] as const;

/** The id of a field's control, for the links of the summary. */
export const fieldId = (name: (typeof FIELDS)[number]): string => `tactic-${name}`;
