import { SUBSCRIBER_STATUSES } from '@altavoz/domain/subscribers/subscriber';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { email, language, moment, objectId, pageOf, pageQuery, paragraph, stored } from './fields.js';

export const subscriber = z
  .object({
    ...stored,
    listId: objectId,
    email: z.string(),
    name: z.string(),
    language,
    status: z.enum(SUBSCRIBER_STATUSES),
    /** When, where and to which words they said yes (double opt-in). */
    consent: z.object({
      requestedAt: moment,
      confirmedAt: moment.nullable(),
      source: z.string(),
      text: z.string(),
    }),
    unsubscribedAt: moment.nullable(),
  })
  .meta({ id: 'Subscriber' });

const params = z.strictObject({ subscriberId: objectId });

export const listSubscribers = defineEndpoint({
  method: 'GET',
  path: '/subscribers',
  summary: 'Subscribers of a list',
  tag: 'subscribers',
  access: PLAN_READERS,
  query: z.strictObject({
    ...pageQuery,
    listId: objectId.optional(),
    status: z.enum(SUBSCRIBER_STATUSES).optional(),
    /** The beginning of an address. */
    q: z.string().trim().toLowerCase().max(100).optional(),
  }),
  response: pageOf(subscriber),
  status: 200,
});

/** They are asked to confirm by mail: nobody is subscribed by someone else. */
export const addSubscriber = defineEndpoint({
  method: 'POST',
  path: '/subscribers',
  summary: 'Invite someone to a list',
  tag: 'subscribers',
  access: LEADS,
  body: z.strictObject({
    listId: objectId,
    email,
    name: paragraph(LIMITS.name).default(''),
    language: language.optional(),
  }),
  response: subscriber,
  status: 201,
  idempotent: true,
  errors: ['not-found', 'duplicate', 'conflict'],
});

export const eraseSubscriber = defineEndpoint({
  method: 'DELETE',
  path: '/subscribers/:subscriberId',
  summary: 'Erase a person; only a one-way mark stays, so that they are never mailed again',
  tag: 'subscribers',
  access: LEADS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});
