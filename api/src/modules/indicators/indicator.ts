import type { Public } from '@altavoz/domain/audiences/public';
import type {
  AutomaticSource,
  CollectionMethod,
  IndicatorCriterion,
  IndicatorDimension,
  IndicatorLevel,
  IndicatorRank,
  IndicatorUnit,
  MeasureQuality,
  MeasuringMoment,
  MeasuringPurpose,
  Presentation,
  ReviewFrequency,
} from '@altavoz/domain/indicators/indicator';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';

export interface IndicatorFields {
  campaignId: string;
  catalogueCode: string | null;
  name: LocalizedText;
  unit: IndicatorUnit;
  /** Thousandths of the unit, as the target. */
  baseline: number | null;
  target: number | null;
  reviewFrequency: ReviewFrequency | null;
  dueDate: string | null;
  collectionMethod: string;
  level: IndicatorLevel | null;
  dimension: IndicatorDimension | null;
  measuredWith: string;
  forWhom: string;
  whatFor: string;
  baselineDate: string | null;
  baselineSource: string;
  automatic: AutomaticSource | null;
  /** Who looks at it: a user, or one of the campaign's people. */
  responsibleId: string | null;
  category: string;
  rank: IndicatorRank | null;
  criterion: IndicatorCriterion | null;
  moment: MeasuringMoment | null;
  purposes: MeasuringPurpose[];
  collectedBy: CollectionMethod[];
  publics: Public[];
  presentation: Presentation[];
  qualities: MeasureQuality[];
}

/** What an indicator says of itself beside its figures, before anybody says it. */
export const NOTHING_SAID = {
  responsibleId: null,
  category: '',
  rank: null,
  criterion: null,
  moment: null,
  purposes: [],
  collectedBy: [],
  publics: [],
  presentation: [],
  qualities: [],
} satisfies Partial<IndicatorFields>;

export type Indicator = Entity<IndicatorFields>;
