import type { actors, getActorSnapshot, listActorSnapshots } from '@altavoz/contracts/actors';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { presentStored } from '../../platform/present.js';
import type { Actor, ActorSnapshot } from './actor.js';

export function presentActor(actor: Actor): OutputOf<(typeof actors)['get']> {
  const { name, sector, actorType, relation, role, capacities, stance, stanceReason } = actor;
  return {
    ...presentStored(actor),
    name,
    sector,
    actorType,
    relation,
    role,
    capacities,
    stance,
    stanceReason,
  };
}

export function presentActorSnapshot(snapshot: ActorSnapshot): OutputOf<typeof getActorSnapshot> {
  const { day, name, actors } = snapshot;
  return { ...presentStored(snapshot), day, name, actors };
}

export function presentKeptDay(
  snapshot: ActorSnapshot,
): OutputOf<typeof listActorSnapshots>['items'][number] {
  const { day, name, actors } = snapshot;
  return { ...presentStored(snapshot), day, name, actorsCount: actors.length };
}
