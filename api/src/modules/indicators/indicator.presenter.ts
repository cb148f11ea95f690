import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { indicators } from '@altavoz/contracts/indicators';
import { presentStored } from '../../platform/present.js';
import type { Indicator } from './indicator.js';

export function presentIndicator(indicator: Indicator): OutputOf<(typeof indicators)['get']> {
  const { catalogueCode, name, unit, baseline, target, reviewFrequency, dueDate, collectionMethod } =
    indicator;
  return {
    ...presentStored(indicator),
    catalogueCode,
    name,
    unit,
    baseline,
    target,
    reviewFrequency,
    dueDate,
    collectionMethod,
  };
}
