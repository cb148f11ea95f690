import { ROLES } from '@altavoz/domain/accounts/role';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { line, moment, objectId, plainDate, stored } from './fields.js';

/** What a program calls with (`Authorization: Bearer …`) instead of a person's session. */
export const apiToken = z
  .object({
    ...stored,
    name: line(LIMITS.name),
    /** What it may do: at most what its maker may, then and now. */
    role: z.enum(ROLES),
    /** The last day on which it works (UTC); null for as long as it is not revoked. */
    expiresOn: plainDate.nullable(),
    madeBy: z.object({ id: objectId, name: z.string() }),
    lastUsedAt: moment.nullable(),
  })
  .meta({ id: 'ApiToken' });

export const listTokens = defineEndpoint({
  method: 'GET',
  path: '/tokens',
  summary: "The caller's own API tokens; administrators see everybody's",
  tag: 'tokens',
  access: 'signed-in',
  response: z.object({ items: z.array(apiToken) }),
  status: 200,
  sessionOnly: true,
});

export const createToken = defineEndpoint({
  method: 'POST',
  path: '/tokens',
  summary: 'Make an API token; it is answered this once',
  tag: 'tokens',
  access: 'signed-in',
  body: z.strictObject({
    name: line(LIMITS.name),
    role: z.enum(ROLES),
    expiresOn: plainDate.nullable().default(null),
  }),
  response: apiToken.extend({ token: z.string() }),
  status: 201,
  sessionOnly: true,
  errors: ['not-allowed'],
});

export const revokeToken = defineEndpoint({
  method: 'DELETE',
  path: '/tokens/:tokenId',
  summary: "End an API token: one's own, or anybody's for administrators",
  tag: 'tokens',
  access: 'signed-in',
  params: z.strictObject({ tokenId: objectId }),
  status: 204,
  sessionOnly: true,
  errors: ['not-found'],
});
