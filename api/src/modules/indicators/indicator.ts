import type {
  AutomaticSource,
  IndicatorDimension,
  IndicatorLevel,
  IndicatorUnit,
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
}

export type Indicator = Entity<IndicatorFields>;
