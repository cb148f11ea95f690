import type { Factor, Quadrant } from '@altavoz/domain/swot/swot-item';
import type { Entity } from '../../platform/db/model.js';

export interface SwotItemFields {
  campaignId: string;
  quadrant: Quadrant;
  text: string;
  factor: Factor | null;
  objectiveIds: string[];
  order: number;
}

export type SwotItem = Entity<SwotItemFields>;
