import { ACTOR_RELATIONS, ACTOR_SECTORS, LAST_ACTOR_TYPE, STANCES } from '@altavoz/domain/actors/actor';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection, itemParams } from './collection.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { line, objectId, pageOf, pageQuery, paragraph, plainDate, stored } from './fields.js';

/** More than these no campaign can look after, and a snapshot holds all of them. */
export const MAX_ACTORS = 500;

const fields = {
  name: line(LIMITS.name),
  sector: z.enum(ACTOR_SECTORS),
  /** One of the catalogue's 28, of the actor's sector. */
  actorType: z.int().min(1).max(LAST_ACTOR_TYPE).nullable(),
  relation: z.enum(ACTOR_RELATIONS),
  role: paragraph(LIMITS.line),
  /** What they can bring. */
  capacities: paragraph(LIMITS.line * 2),
  stance: z.enum(STANCES),
  /** Why they stand there (D9). */
  stanceReason: paragraph(LIMITS.line * 2),
};

export const actor = z.object({ ...stored, ...fields }).meta({ id: 'Actor' });

export const actors = campaignCollection({
  plural: 'actors',
  param: 'actorId',
  tag: 'strategy',
  resource: actor,
  create: z.strictObject({
    ...fields,
    actorType: fields.actorType.default(null),
    relation: fields.relation.default('current'),
    role: fields.role.default(''),
    capacities: fields.capacities.default(''),
    stance: fields.stance.default('neutral'),
    stanceReason: fields.stanceReason.default(''),
  }),
  update: z.strictObject(fields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

const snapshotFields = { day: plainDate, name: paragraph(LIMITS.name) };

/** The map of actors as it was on a day (D8): it is kept, never changed. */
export const actorSnapshot = z
  .object({
    ...stored,
    ...snapshotFields,
    actors: z.array(z.object({ actorId: objectId, ...fields })),
  })
  .meta({ id: 'ActorSnapshot' });

const path = '/campaigns/:campaignId/actor-snapshots';
const params = itemParams('actorSnapshotId');

export const listActorSnapshots = defineEndpoint({
  method: 'GET',
  path,
  summary: 'The days on which the map of actors was kept, the newest first, without the actors',
  tag: 'strategy',
  access: PLAN_READERS,
  params: campaignParams,
  query: z.strictObject(pageQuery),
  response: pageOf(z.object({ ...stored, ...snapshotFields, actorsCount: z.int().min(0) })),
  status: 200,
  errors: ['not-found'],
});

/** Its day is today in the campaign’s zone; one a day. */
export const createActorSnapshot = defineEndpoint({
  method: 'POST',
  path,
  summary: 'Keep the map of actors as it is now',
  tag: 'strategy',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({ name: snapshotFields.name.default('') }),
  response: actorSnapshot,
  status: 201,
  errors: ['not-found', 'conflict', 'duplicate'],
});

export const getActorSnapshot = defineEndpoint({
  method: 'GET',
  path: `${path}/:actorSnapshotId`,
  summary: 'The map of actors as it was on a day',
  tag: 'strategy',
  access: PLAN_READERS,
  params,
  response: actorSnapshot,
  status: 200,
  errors: ['not-found'],
});

export const removeActorSnapshot = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:actorSnapshotId`,
  summary: 'Forget a kept map',
  tag: 'strategy',
  access: EDITORS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});
