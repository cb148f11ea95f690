import { defineModel, nested } from '../../platform/db/model.js';
import type { ActorFields, ActorSnapshotFields } from './actor.js';

const onDay = {
  name: { type: String, required: true },
  sector: { type: String, required: true },
  actorType: { type: Number, default: null },
  relation: { type: String, required: true },
  role: { type: String, default: '' },
  capacities: { type: String, default: '' },
  stance: { type: String, required: true },
  stanceReason: { type: String, default: '' },
};

export const actorModel = defineModel<ActorFields>(
  'Actor',
  'actors',
  { campaignId: { type: String, required: true }, ...onDay },
  [[{ organizationId: 1, campaignId: 1, sector: 1, _id: 1 }]],
);

export const actorSnapshotModel = defineModel<ActorSnapshotFields>(
  'ActorSnapshot',
  'actorSnapshots',
  {
    campaignId: { type: String, required: true },
    day: { type: String, required: true },
    name: { type: String, default: '' },
    actors: { type: [nested({ actorId: { type: String, required: true }, ...onDay })], default: [] },
  },
  [[{ organizationId: 1, campaignId: 1, day: -1 }, { unique: true }]],
);
