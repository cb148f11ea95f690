import { BOUNCE_KINDS } from '@altavoz/domain/subscribers/bounce';
import { SUBSCRIBER_STATUSES, SUPPRESSION_REASONS } from '@altavoz/domain/subscribers/subscriber';
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
      /** Which of the list's wordings it was; null for words from elsewhere. */
      version: z.int().nullable(),
    }),
    unsubscribedAt: moment.nullable(),
    /** They reported a bulletin as unwanted. */
    complainedAt: moment.nullable(),
    /** Why their mailbox counts as gone. */
    bouncedBecause: z.string().nullable(),
    /** The area of the organization that they work in; empty for readers outside (N11). */
    area: z.string(),
    /** The entry that this one was merged into. */
    mergedInto: objectId.nullable(),
  })
  .meta({ id: 'Subscriber' });

const params = z.strictObject({ subscriberId: objectId });

const filters = {
  listId: objectId.optional(),
  status: z.enum(SUBSCRIBER_STATUSES).optional(),
  /** The beginning of an address. */
  q: z.string().trim().toLowerCase().max(100).optional(),
};

export const listSubscribers = defineEndpoint({
  method: 'GET',
  path: '/subscribers',
  summary: 'Subscribers of a list',
  tag: 'subscribers',
  access: PLAN_READERS,
  query: z.strictObject({ ...pageQuery, ...filters }),
  response: pageOf(subscriber),
  status: 200,
});

const sheet = <const F extends string>(format: F, produces: string) =>
  defineEndpoint({
    method: 'GET',
    path: `/subscribers.${format}` as const,
    summary: `Subscribers with when, where and to which words they consented, as ${format.toUpperCase()}`,
    tag: 'exports',
    access: LEADS,
    query: z.strictObject(filters),
    produces,
    status: 200,
  });

/** Addresses leave the house: the journal says who took them. */
export const exportSubscribersXlsx = sheet(
  'xlsx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
);
export const exportSubscribersCsv = sheet('csv', 'text/csv');

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
    area: paragraph(LIMITS.line).default(''),
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

/** What is kept about the person behind an address, to be given to them (or by a lead in their name). */
export const subscriberData = defineEndpoint({
  method: 'GET',
  path: '/subscribers/:subscriberId/data',
  summary: 'Everything that is kept about a person',
  tag: 'subscribers',
  access: LEADS,
  params,
  response: z.object({
    email: z.string(),
    madeAt: moment,
    subscriptions: z.array(
      z.object({
        list: z.string(),
        name: z.string(),
        area: z.string(),
        language,
        status: z.enum(SUBSCRIBER_STATUSES),
        consent: subscriber.shape.consent,
        unsubscribedAt: moment.nullable(),
        complainedAt: moment.nullable(),
      }),
    ),
    bounces: z.array(
      z.object({ at: moment, kind: z.enum(BOUNCE_KINDS), code: z.string(), detail: z.string() }),
    ),
    /** Bulletins that were sent to them, or were to be. */
    deliveries: z.array(z.object({ subject: z.string(), status: z.string(), sentAt: moment.nullable() })),
  }),
  status: 200,
  errors: ['not-found'],
});

export const reinstateSubscriber = defineEndpoint({
  method: 'POST',
  path: '/subscribers/:subscriberId/reinstate',
  summary: 'Take somebody back whose mailbox works after all',
  tag: 'subscribers',
  access: LEADS,
  params,
  body: z.strictObject({}),
  response: subscriber,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

export const listDuplicates = defineEndpoint({
  method: 'GET',
  path: '/subscriber-duplicates',
  summary: 'Entries of a list that may be the same person: one name, several addresses',
  tag: 'subscribers',
  access: LEADS,
  query: z.strictObject({ listId: objectId }),
  response: z.object({ items: z.array(z.object({ name: z.string(), entries: z.array(subscriber) })) }),
  status: 200,
  errors: ['not-found'],
});

/** The merged entry stays as one that left, so that no file brings it back; it can be taken apart again. */
export const mergeSubscriber = defineEndpoint({
  method: 'POST',
  path: '/subscribers/:subscriberId/merge',
  summary: 'Merge an entry into another one of the same list',
  tag: 'subscribers',
  access: LEADS,
  params,
  body: z.strictObject({ intoId: objectId }),
  response: subscriber,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

export const unmergeSubscriber = defineEndpoint({
  method: 'POST',
  path: '/subscribers/:subscriberId/unmerge',
  summary: 'Take a merged entry apart again',
  tag: 'subscribers',
  access: LEADS,
  params,
  body: z.strictObject({}),
  response: subscriber,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

/** Who is not written to, and why. */
export const listSuppressed = defineEndpoint({
  method: 'GET',
  path: '/suppressions',
  summary: 'Addresses that no bulletin goes to; of erased people only a mark is left',
  tag: 'subscribers',
  access: PLAN_READERS,
  query: z.strictObject({
    ...pageQuery,
    reason: z.enum(SUPPRESSION_REASONS),
    /** The beginning of an address. */
    q: z.string().trim().toLowerCase().max(100).optional(),
  }),
  response: pageOf(
    z.object({
      id: objectId,
      version: z.int(),
      reason: z.enum(SUPPRESSION_REASONS),
      /** Null for erased people. */
      email: z.string().nullable(),
      /** The first letters of the one-way mark that is left of an erased person. */
      mark: z.string().nullable(),
      listId: objectId.nullable(),
      at: moment,
      detail: z.string(),
    }),
  ),
  status: 200,
});

export const countSuppressed = defineEndpoint({
  method: 'GET',
  path: '/suppression-counts',
  summary: 'How many are not written to, by reason',
  tag: 'subscribers',
  access: PLAN_READERS,
  response: z.record(z.enum(SUPPRESSION_REASONS), z.int()),
  status: 200,
});
