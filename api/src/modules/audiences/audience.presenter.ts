import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { audiences } from '@altavoz/contracts/audiences';
import { presentStored } from '../../platform/present.js';
import type { CountedAudience } from './audience.service.js';

export function presentAudience(audience: CountedAudience): OutputOf<(typeof audiences)['get']> {
  const { catalogueKey, name, publics, priority, objectiveIds, drivers, perception, contactsCount } =
    audience;
  return {
    ...presentStored(audience),
    catalogueKey,
    name,
    publics,
    priority,
    objectiveIds,
    drivers,
    perception,
    // Rows from before they had any.
    preferredChannels: audience.preferredChannels ?? [],
    contactsCount,
  };
}
