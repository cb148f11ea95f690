/** A campaign's targets are looked at monthly or, at the latest, quarterly (RH12). */
export const REVIEW_FREQUENCIES = ['monthly', 'quarterly'] as const;
export type ReviewFrequency = (typeof REVIEW_FREQUENCIES)[number];

/** Measures, yes or no, and judgements of three or four steps (R4). */
export const INDICATOR_UNITS = ['number', 'percent', 'money', 'yes-no', 'scale-3', 'scale-4'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** From what is put in to what changes in the end (R3). */
export const INDICATOR_LEVELS = ['input', 'process', 'output', 'outcome', 'impact'] as const;
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

export const INDICATOR_DIMENSIONS = ['institutional', 'political', 'territorial'] as const;
export type IndicatorDimension = (typeof INDICATOR_DIMENSIONS)[number];

/** What the product counts by itself, so that measuring is no extra work (R15). */
export const AUTOMATIC_SOURCES = [
  'clips',
  'clips-national',
  'clips-international',
  'free-press-value',
  'free-press-reach',
  'releases-sent',
  'pick-up-rate',
  'bulletins-sent',
  'internal-reports',
  'subscribers',
  'tactics-done',
  'contacts',
] as const;
export type AutomaticSource = (typeof AUTOMATIC_SOURCES)[number];
