import type { ActorOnDay } from '@altavoz/domain/actors/actor';
import type { Entity } from '../../platform/db/model.js';

export interface ActorFields extends Omit<ActorOnDay, 'actorId'> {
  campaignId: string;
}

export type Actor = Entity<ActorFields>;

export interface ActorSnapshotFields {
  campaignId: string;
  /** In the campaign's zone. */
  day: string;
  name: string;
  actors: ActorOnDay[];
}

export type ActorSnapshot = Entity<ActorSnapshotFields>;
