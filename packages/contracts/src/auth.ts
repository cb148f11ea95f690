import { ROLES } from '@altavoz/domain/accounts/role';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { email, language, line, moment, objectId } from './fields.js';

/** Long enough to be safe without rules about digits; the upper bound keeps hashing affordable. */
export const password = z.string().min(10).max(200);
const token = z.string().regex(/^[A-Za-z0-9_-]{20,200}$/, 'must be the token of a link');

export const me = z
  .object({
    user: z.object({ id: objectId, name: z.string(), email: z.string(), role: z.enum(ROLES), language }),
    organization: z.object({ id: objectId, name: z.string() }),
    /** Goes into `x-csrf-token` of every call that changes something. */
    csrfToken: z.string(),
    /** True when this person is the only one who can approve: then their own approvals are allowed and say so. */
    onlyApprover: z.boolean(),
    /** The built-in mailbox is there (no relay is configured) and this person may read it. */
    mailbox: z.boolean(),
  })
  .meta({ id: 'Me' });

export const login = defineEndpoint({
  method: 'POST',
  path: '/auth/login',
  summary: 'Sign in',
  tag: 'session',
  access: 'anyone',
  body: z.strictObject({ email, password: z.string().min(1).max(200) }),
  response: me,
  status: 200,
  errors: ['wrong-credentials', 'too-many-requests'],
});

export const logout = defineEndpoint({
  method: 'POST',
  path: '/auth/logout',
  summary: 'Sign out',
  tag: 'session',
  access: 'signed-in',
  sessionOnly: true,
  status: 204,
});

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/auth/me',
  summary: 'Who is signed in',
  tag: 'session',
  access: 'signed-in',
  sessionOnly: true,
  response: me,
  status: 200,
});

export const updateMe = defineEndpoint({
  method: 'PATCH',
  path: '/auth/me',
  summary: 'Change your own name or language',
  tag: 'session',
  access: 'signed-in',
  sessionOnly: true,
  body: z.strictObject({ name: line(LIMITS.name).optional(), language: language.optional() }),
  response: me,
  status: 200,
});

export const changePassword = defineEndpoint({
  method: 'POST',
  path: '/auth/password',
  summary: 'Change your own password; every other session ends',
  tag: 'session',
  access: 'signed-in',
  sessionOnly: true,
  body: z.strictObject({ current: z.string().min(1).max(200), next: password }),
  status: 204,
  errors: ['wrong-credentials'],
});

export const session = z.object({
  id: z.string(),
  createdAt: moment,
  lastSeenAt: moment,
  userAgent: z.string(),
  current: z.boolean(),
});

export const listSessions = defineEndpoint({
  method: 'GET',
  path: '/auth/sessions',
  summary: 'Where you are signed in',
  tag: 'session',
  access: 'signed-in',
  sessionOnly: true,
  response: z.object({ items: z.array(session) }),
  status: 200,
});

export const endSession = defineEndpoint({
  method: 'DELETE',
  path: '/auth/sessions/:sessionId',
  summary: 'Sign out somewhere else',
  tag: 'session',
  access: 'signed-in',
  sessionOnly: true,
  params: z.strictObject({
    sessionId: z.string().regex(/^[A-Za-z0-9_-]{8,128}$/, 'must be the id of a session'),
  }),
  status: 204,
  errors: ['not-found'],
});

const invitationParams = z.strictObject({ token });

export const getInvitation = defineEndpoint({
  method: 'GET',
  path: '/auth/invitations/:token',
  summary: 'Who an invitation is for',
  tag: 'session',
  access: 'anyone',
  params: invitationParams,
  response: z.object({ email: z.string(), name: z.string(), organization: z.string(), language }),
  status: 200,
  errors: ['link-expired'],
});

export const acceptInvitation = defineEndpoint({
  method: 'POST',
  path: '/auth/invitations/:token',
  summary: 'Accept an invitation: choose a password and sign in',
  tag: 'session',
  access: 'anyone',
  params: invitationParams,
  body: z.strictObject({ name: line(LIMITS.name), password, language }),
  response: me,
  status: 200,
  errors: ['link-expired'],
});
