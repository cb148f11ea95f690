import type { Role } from '@altavoz/domain/accounts/role';
import { z } from 'zod';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, pageOf, pageQuery } from './fields.js';

/** The parameters of one item of a campaign's collection, for example `{ campaignId, tacticId }`. */
export const itemParams = <const N extends string>(name: N) =>
  z.strictObject({ campaignId: objectId, [name]: objectId } as { campaignId: typeof objectId } & Record<
    N,
    typeof objectId
  >);

interface Collection<
  C extends string,
  N extends string,
  R extends z.ZodType,
  B extends z.ZodType,
  U extends z.ZodType,
> {
  /** The path's word: `objectives`. */
  readonly plural: C;
  /** The parameter's name: `objectiveId`. */
  readonly param: N;
  readonly tag: string;
  readonly resource: R;
  readonly create: B;
  readonly update: U;
  readonly readers: readonly Role[];
  readonly writers: readonly Role[];
}

/** The five calls that every collection of a campaign answers in the same way. */
export function campaignCollection<
  const C extends string,
  const N extends string,
  R extends z.ZodType,
  B extends z.ZodType,
  U extends z.ZodType,
>({ plural, param, tag, resource, create, update, readers, writers }: Collection<C, N, R, B, U>) {
  const list = `/campaigns/:campaignId/${plural}` as const;
  const item = `/campaigns/:campaignId/${plural}/:${param}` as const;
  const params = itemParams(param);
  return {
    list: defineEndpoint({
      method: 'GET',
      path: list,
      summary: `List ${plural}`,
      tag,
      access: readers,
      params: campaignParams,
      query: z.strictObject(pageQuery),
      response: pageOf(resource),
      status: 200,
      errors: ['not-found'],
    }),
    create: defineEndpoint({
      method: 'POST',
      path: list,
      summary: `Add to ${plural}`,
      tag,
      access: writers,
      params: campaignParams,
      body: create,
      response: resource,
      status: 201,
      errors: ['not-found', 'conflict', 'rule-broken'],
    }),
    get: defineEndpoint({
      method: 'GET',
      path: item,
      summary: `One of ${plural}`,
      tag,
      access: readers,
      params,
      response: resource,
      status: 200,
      errors: ['not-found'],
    }),
    update: defineEndpoint({
      method: 'PATCH',
      path: item,
      summary: `Change one of ${plural}`,
      tag,
      access: writers,
      params,
      body: update,
      response: resource,
      status: 200,
      ifMatch: true,
      errors: ['not-found', 'conflict', 'rule-broken'],
    }),
    remove: defineEndpoint({
      method: 'DELETE',
      path: item,
      summary: `Remove one of ${plural}`,
      tag,
      access: writers,
      params,
      status: 204,
      ifMatch: true,
      errors: ['not-found', 'conflict'],
    }),
  };
}
