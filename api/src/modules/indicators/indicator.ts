import type { IndicatorUnit, ReviewFrequency } from '@altavoz/domain/indicators/indicator';
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
}

export type Indicator = Entity<IndicatorFields>;
