import type { CollectionMethod, IndicatorUnit } from '@altavoz/domain/indicators/indicator';
import type { IndicatorDimension } from './dimensions.js';
import type { Label } from './label.js';

/** From what is put in to what changes in the end. */
export type IndicatorLevel = 'input' | 'process' | 'output' | 'outcome' | 'impact';

/** A campaign's core set is A and B; the others are for the institution and the city. */
export type IndicatorGroup = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';

export interface CatalogueIndicator {
  /** `IND-A1`: the group's letter and a number. */
  readonly code: string;
  readonly group: IndicatorGroup;
  readonly label: Label;
  readonly unit: IndicatorUnit;
  /** A judgement instead of a measure: 1 low, 2 medium, 3 high; null for what is measured. */
  readonly scale: 'low-medium-high' | null;
  readonly level: IndicatorLevel;
  readonly dimension: IndicatorDimension;
  /** How often its source looks at it. A campaign's own target is looked at monthly or quarterly all the same (RH12). */
  readonly period: 'weekly' | 'monthly' | 'quarterly' | 'annual';
  /** Where its readings come from by themselves; null when somebody writes them down. */
  readonly countedFrom: 'clips' | null;
}

/** Makes the entries of a group that share their dimension and period. */
export function indicatorGroup(
  group: IndicatorGroup,
  dimension: IndicatorDimension,
  period: CatalogueIndicator['period'],
) {
  return (
    number: string,
    es: string,
    en: string,
    level: IndicatorLevel,
    unit: IndicatorUnit = 'number',
    scale: CatalogueIndicator['scale'] = null,
  ): CatalogueIndicator => ({
    code: `IND-${group}${number}`,
    group,
    label: { es, en },
    // A judgement is written down by its steps (R4).
    unit: scale ? 'scale-3' : unit,
    scale,
    level,
    dimension,
    period,
    countedFrom: null,
  });
}

/** Where the values of each group mostly come from; the office changes it (R6). */
const COLLECTED_BY: Readonly<Record<IndicatorGroup, readonly CollectionMethod[]>> = {
  A: ['records', 'press-review', 'web-metrics'],
  B: ['office-report', 'press-review', 'mailing-statistics'],
  C: ['office-report', 'survey', 'interview'],
  D: ['minutes', 'attendance', 'survey', 'office-report'],
  E: ['documents', 'office-report', 'press-review', 'survey'],
  F: ['records', 'documents'],
  G: ['records', 'office-report'],
  H: ['interview', 'focus-group', 'survey'],
};

export function collectedBy({ group }: CatalogueIndicator): CollectionMethod[] {
  return [...COLLECTED_BY[group]];
}
