import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { audiences } from '@altavoz/contracts/audiences';
import { presentStored } from '../../platform/present.js';
import type { Audience } from './audience.js';

export function presentAudience(audience: Audience): OutputOf<(typeof audiences)['get']> {
  const { catalogueKey, name, publics, priority, objectiveIds, drivers, perception } = audience;
  return {
    ...presentStored(audience),
    catalogueKey,
    name,
    publics,
    priority,
    objectiveIds,
    drivers,
    perception,
  };
}
