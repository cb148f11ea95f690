import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { swotItems } from '@altavoz/contracts/swot-items';
import { presentStored } from '../../platform/present.js';
import type { SwotItem } from './swot-item.js';

export function presentSwotItem(item: SwotItem): OutputOf<(typeof swotItems)['get']> {
  const { quadrant, text, factor, objectiveIds, order } = item;
  return { ...presentStored(item), quadrant, text, factor, objectiveIds, order };
}
