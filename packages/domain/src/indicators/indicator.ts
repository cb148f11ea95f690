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

/** Counted, or judged by steps that are words (R3, R4). */
const JUDGED: readonly IndicatorUnit[] = ['yes-no', 'scale-3', 'scale-4'];

export function isJudged(unit: IndicatorUnit): boolean {
  return JUDGED.includes(unit);
}

/** The values of a judgement in thousandths, the best first; empty for what is counted (R4). */
export function stepsOf(unit: IndicatorUnit): readonly number[] {
  if (unit === 'yes-no') return [1_000, 0];
  if (unit === 'scale-3') return [3_000, 2_000, 1_000];
  return unit === 'scale-4' ? [4_000, 3_000, 2_000, 1_000] : [];
}

/** Whether it is about running the office or about where it goes (R3). */
export const INDICATOR_RANKS = ['management', 'strategic'] as const;
export type IndicatorRank = (typeof INDICATOR_RANKS)[number];

/** What of quality it tells: that it was done, with how much, or what it changed (R3, R8). */
export const INDICATOR_CRITERIA = ['efficacy', 'efficiency', 'effectiveness'] as const;
export type IndicatorCriterion = (typeof INDICATOR_CRITERIA)[number];

/** Before the work, along with it or after it (R7). */
export const MEASURING_MOMENTS = ['before', 'during', 'after'] as const;
export type MeasuringMoment = (typeof MEASURING_MOMENTS)[number];

/** Why something is measured at all (R18). */
export const MEASURING_PURPOSES = [
  'follow',
  'goal',
  'impact',
  'strategy',
  'correct',
  'improve',
  'account',
  'learn',
] as const;
export type MeasuringPurpose = (typeof MEASURING_PURPOSES)[number];

/** Where its values come from (R6). */
export const COLLECTION_METHODS = [
  'records',
  'documents',
  'survey',
  'interview',
  'focus-group',
  'office-report',
  'press-review',
  'web-metrics',
  'mailing-statistics',
  'attendance',
  'minutes',
] as const;
export type CollectionMethod = (typeof COLLECTION_METHODS)[number];

/** How its values are shown (R6, R11). */
export const PRESENTATIONS = ['report', 'dashboard', 'bulletin', 'public-page', 'session'] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** What a good measurement is (R5). */
export const MEASURE_QUALITIES = ['relevant', 'precise', 'timely', 'affordable'] as const;
export type MeasureQuality = (typeof MEASURE_QUALITIES)[number];

/** The level that indicators of a dimension mostly have; offered, and never asked for (R9). */
export const USUAL_LEVEL: Readonly<Record<IndicatorDimension, IndicatorLevel>> = {
  institutional: 'process',
  political: 'outcome',
  territorial: 'impact',
};
