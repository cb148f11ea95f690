import { ROLES } from '@altavoz/domain/accounts/role';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { ADMINS, EVERYONE } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { email, language, line, moment, objectId, pageOf, pageQuery, stored } from './fields.js';

export const user = z
  .object({
    ...stored,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    language,
    /** `invited` until the link is followed; `disabled` cannot sign in. */
    status: z.enum(['invited', 'active', 'disabled']),
    lastSignInAt: moment.nullable(),
  })
  .meta({ id: 'User' });

const params = z.strictObject({ userId: objectId });

/** The addresses of colleagues are shown to administrators only: everyone else gets an empty one. */
export const listUsers = defineEndpoint({
  method: 'GET',
  path: '/users',
  summary: 'The people of the organization',
  tag: 'users',
  access: EVERYONE,
  query: z.strictObject(pageQuery),
  response: pageOf(user),
  status: 200,
});

export const inviteUser = defineEndpoint({
  method: 'POST',
  path: '/users',
  summary: 'Invite someone by e-mail',
  tag: 'users',
  access: ADMINS,
  body: z.strictObject({ name: line(LIMITS.name), email, role: z.enum(ROLES), language }),
  response: user,
  status: 201,
  errors: ['duplicate'],
});

export const resendInvitation = defineEndpoint({
  method: 'POST',
  path: '/users/:userId/invitation',
  summary: 'Send a link to choose a password, the first one or a new one; the older link ends',
  tag: 'users',
  access: ADMINS,
  params,
  status: 204,
  errors: ['not-found', 'conflict'],
});

export const updateUser = defineEndpoint({
  method: 'PATCH',
  path: '/users/:userId',
  summary: 'Change name, role or state; a new role or state ends their sessions',
  tag: 'users',
  access: ADMINS,
  params,
  body: z.strictObject({
    name: line(LIMITS.name).optional(),
    role: z.enum(ROLES).optional(),
    status: z.enum(['active', 'disabled']).optional(),
  }),
  response: user,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});
