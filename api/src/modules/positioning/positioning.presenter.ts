import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getPositioning } from '@altavoz/contracts/positioning';
import { presentStored } from '../../platform/present.js';
import type { Place, Positioning, Subject } from './positioning.js';

export function presentPositioning(positioning: Positioning): OutputOf<typeof getPositioning> {
  const { government, office } = positioning;
  return {
    ...presentStored(positioning),
    government: presentSubject(government),
    office: presentSubject(office),
  };
}

const presentSubject = ({ city, abroad }: Subject) => ({
  city: presentPlace(city),
  abroad: presentPlace(abroad),
});

/** Rows from before they had a source and a gap have neither. */
const presentPlace = ({ today, sourceId = null, desired, gap = null }: Place) => ({
  today,
  sourceId,
  desired,
  gap,
});
