import { DRAFT_DAYS } from '@altavoz/domain/bulletins/monthly-draft';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { LIST_KINDS } from '@altavoz/domain/subscribers/list';
import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { campaignParams } from './campaigns.js';
import { language, line, month, objectId, pageOf, pageQuery, paragraph, stored } from './fields.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(60);

const fields = {
  name: line(LIMITS.name),
  /** In the address of the subscribe page. */
  slug,
  language,
  /** What subscribers are promised; stored with each consent. */
  consentText: paragraph(600).min(1),
  /** An internal one has no public page and no public archive (N11); it stays so, for what it was sent stays inside. */
  kind: z.enum(LIST_KINDS),
  /** How many readers it is to have. */
  goal: z.int().min(1).max(10_000_000).nullable(),
  /** A draft of its bulletin appears so many days before each month; null: somebody makes it (N4). */
  draftDaysBefore: z.int().min(DRAFT_DAYS.least).max(DRAFT_DAYS.most).nullable(),
};

export const list = z
  .object({
    ...stored,
    ...fields,
    /** Counts how often the words were changed; each consent says to which of them it was given. */
    consentVersion: z.int(),
    counts: z.object({ active: z.int(), pending: z.int(), unsubscribed: z.int(), bounced: z.int() }),
  })
  .meta({ id: 'List' });

export const listLists = defineEndpoint({
  method: 'GET',
  path: '/lists',
  summary: 'The lists that people subscribe to',
  tag: 'subscribers',
  access: PLAN_READERS,
  query: z.strictObject(pageQuery),
  response: pageOf(list),
  status: 200,
});

export const createList = defineEndpoint({
  method: 'POST',
  path: '/lists',
  summary: 'A new list',
  tag: 'subscribers',
  access: LEADS,
  body: z.strictObject({
    ...fields,
    kind: fields.kind.default('external'),
    goal: fields.goal.default(null),
    draftDaysBefore: fields.draftDaysBefore.default(null),
  }),
  response: list,
  status: 201,
  errors: ['duplicate'],
});

export const updateList = defineEndpoint({
  method: 'PATCH',
  path: '/lists/:listId',
  summary: 'Change a list',
  tag: 'subscribers',
  access: LEADS,
  params: z.strictObject({ listId: objectId }),
  body: z.strictObject(fields).omit({ slug: true, kind: true }).partial(),
  response: list,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});

const people = z.int().min(0);

/** By the day on which each of them said yes, wherever that was. */
export const listGrowth = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/list-growth',
  summary: 'How each list grew, from the first month of the campaign to the present one, and how people came',
  tag: 'subscribers',
  access: PLAN_READERS,
  params: campaignParams,
  response: z.object({
    items: z.array(
      z.object({
        listId: objectId,
        months: z.array(z.object({ month, joined: people, left: people, active: z.int() })),
        /** Those with consent by where they gave it, the most first. */
        ways: z.array(z.object({ source: z.string(), count: people })),
      }),
    ),
  }),
  status: 200,
  errors: ['not-found'],
});
