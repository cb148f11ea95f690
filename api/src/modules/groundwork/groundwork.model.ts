import type { Groundwork } from '@altavoz/domain/tactics/groundwork';
import type { Entity } from '../../platform/db/model.js';
import { defineModel } from '../../platform/db/model.js';

export interface GroundworkFields extends Groundwork {
  readonly campaignId: string;
}

export type StoredGroundwork = Entity<GroundworkFields>;

/** One row for each campaign, from its first tick on. */
export const groundworkModel = defineModel<GroundworkFields>(
  'Groundwork',
  'groundworks',
  {
    campaignId: { type: String, required: true },
    contents: { type: [String], default: [] },
    readiness: { type: [String], default: [] },
    areas: { type: [String], default: [] },
  },
  [[{ organizationId: 1, campaignId: 1 }, { unique: true }]],
);
