import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getPositioning } from '@altavoz/contracts/positioning';
import { presentStored } from '../../platform/present.js';
import type { Positioning } from './positioning.js';

export function presentPositioning(positioning: Positioning): OutputOf<typeof getPositioning> {
  const { government, office } = positioning;
  return { ...presentStored(positioning), government, office };
}
