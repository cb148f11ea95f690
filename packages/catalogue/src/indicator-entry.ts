import type { IndicatorUnit } from '@altavoz/domain/indicators/indicator';
import type { IndicatorDimension } from './dimensions.js';
import type { Label } from './label.js';

export const INDICATOR_LEVELS = ['input', 'process', 'output', 'outcome', 'impact'] as const;
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

export interface CatalogueIndicator {
  /** `IND-A1`: the group's letter and a number. */
  readonly code: string;
  readonly group: IndicatorGroup;
  readonly label: Label;
  readonly unit: IndicatorUnit;
  readonly level: IndicatorLevel;
  readonly dimension: IndicatorDimension;
  /** How often its source looks at it. A campaign's own target is looked at monthly or quarterly all the same (RH12). */
  readonly period: 'weekly' | 'monthly' | 'quarterly' | 'annual';
  /** Where its readings come from by themselves; null when somebody writes them down. */
  readonly countedFrom: 'clips' | null;
}

/** Groups of the catalogue; a campaign's core set is A and B. */
export const INDICATOR_GROUPS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];
