import { BULLETIN_STATUSES, MAX_BLOCKS } from '@altavoz/domain/bulletins/bulletin';
import { HOLD_REASONS } from '@altavoz/domain/bulletins/schedule';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, LEADS, PLAN_READERS } from './access.js';
import { clockTime } from './calendar.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  email,
  filledParagraph,
  language,
  line,
  moment,
  month,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  plainDate,
  stored,
  webUrl,
} from './fields.js';

const blockId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const title = line(LIMITS.title);

export const agendaItem = z.strictObject({
  title,
  start: plainDate,
  end: plainDate,
  place: line(LIMITS.line).optional(),
  url: webUrl.optional(),
  tacticId: objectId.optional(),
  /** What of the plan it tells; of one that recurs with the day that its series gave it. */
  from: z
    .string()
    .regex(/^(tactic|event|clip|press-release):[0-9a-f]{24}(:\d{4}-\d{2}-\d{2})?$/)
    .optional(),
});

/** A bulletin is a list of blocks, never free HTML. */
export const block = z
  .discriminatedUnion('type', [
    z.strictObject({ id: blockId, type: z.literal('heading'), text: title }),
    z.strictObject({
      id: blockId,
      type: z.literal('text'),
      title: title.optional(),
      text: filledParagraph(LIMITS.paragraph),
    }),
    z.strictObject({
      id: blockId,
      type: z.literal('message'),
      messageId: objectId,
      text: filledParagraph(600),
    }),
    z.strictObject({ id: blockId, type: z.literal('agenda'), title, items: z.array(agendaItem).max(20) }),
    z.strictObject({
      id: blockId,
      type: z.literal('figures'),
      title,
      figures: z
        .array(z.strictObject({ label: line(80), value: line(40) }))
        .min(1)
        .max(6),
      note: paragraph(LIMITS.line).optional(),
    }),
    z.strictObject({
      id: blockId,
      type: z.literal('quote'),
      text: filledParagraph(600),
      author: line(LIMITS.name),
    }),
    z.strictObject({ id: blockId, type: z.literal('image'), url: webUrl, alt: paragraph(LIMITS.line) }),
    z.strictObject({ id: blockId, type: z.literal('button'), label: line(80), url: webUrl }),
    z.strictObject({ id: blockId, type: z.literal('divider') }),
  ])
  .meta({ id: 'Block' });

/** What made sending stop before everyone had it. */
export const PAUSE_REASONS = ['relay-unreachable', 'too-many-refusals', 'too-many-uncertain'] as const;

const who = z.object({ id: objectId, name: z.string() }).nullable();

/** One point of the readiness list: what is missing first. */
export const readiness = z.object({
  key: z.string(),
  ready: z.boolean(),
  /** Keeps it from being sent, not only from being perfect. */
  blocking: z.boolean(),
  rule: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const deliveryCounts = z.object({
  total: z.int(),
  pending: z.int(),
  sending: z.int(),
  sent: z.int(),
  failed: z.int(),
  suppressed: z.int(),
  uncertain: z.int(),
});

/** The bulletin in another language than its list's. */
const variant = z.object({
  language,
  subject: z.string(),
  preheader: z.string(),
  blocks: z.array(block),
  /** Readers of this language get it; else they get the language of the list. */
  complete: z.boolean(),
  /** What it lacks; parts that nobody has translated are `untranslated`. */
  lacks: z.array(readiness),
});

export const bulletin = z
  .object({
    ...stored,
    month,
    listId: objectId,
    listName: z.string(),
    language,
    subject: z.string(),
    preheader: z.string(),
    blocks: z.array(block),
    variants: z.array(variant),
    status: z.enum(BULLETIN_STATUSES),
    /** The day it is meant to leave; where it stands on the calendar. */
    sendOn: plainDate,
    /** When it leaves by itself, or, once held, when it should have left; null while nobody scheduled it. */
    sendAt: moment.nullable(),
    /** Why it did not leave by itself and waits for a person: too late, or something was missing by then. */
    heldBecause: z.enum(HOLD_REASONS).nullable(),
    createdBy: who,
    submittedBy: who,
    approvedBy: who,
    approvedAt: moment.nullable(),
    selfApproved: z.boolean(),
    returnComment: z.string().nullable(),
    /** Why sending stopped by itself; null when a person paused it. */
    pauseReason: z.enum(PAUSE_REASONS).nullable(),
    sentAt: moment.nullable(),
    readiness: z.array(readiness),
    /** How many would receive it now. */
    recipients: z.int(),
    deliveries: deliveryCounts,
    /** Of the rendered mail. */
    sizeBytes: z.int(),
  })
  .meta({ id: 'Bulletin' });

const path = '/campaigns/:campaignId/bulletins';
const params = itemParams('bulletinId');

export const listBulletins = defineEndpoint({
  method: 'GET',
  path,
  summary: 'Bulletins, the newest month first',
  tag: 'bulletins',
  access: PLAN_READERS,
  params: campaignParams,
  query: z.strictObject(pageQuery),
  response: pageOf(bulletin),
  status: 200,
  errors: ['not-found'],
});

/** One bulletin per list and month (RH17): asking again is a `duplicate`. */
export const createBulletin = defineEndpoint({
  method: 'POST',
  path,
  summary: "Make a month's bulletin from the calendar",
  tag: 'bulletins',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({ month, listId: objectId }),
  response: bulletin,
  status: 201,
  errors: ['not-found', 'duplicate'],
});

export const getBulletin = defineEndpoint({
  method: 'GET',
  path: `${path}/:bulletinId`,
  summary: 'One bulletin with its readiness list and the state of its deliveries',
  tag: 'bulletins',
  access: PLAN_READERS,
  params,
  response: bulletin,
  status: 200,
  errors: ['not-found'],
});

/** Editing after approval asks for approval again. */
export const updateBulletin = defineEndpoint({
  method: 'PATCH',
  path: `${path}/:bulletinId`,
  summary: 'Edit subject, preheader, day and blocks',
  tag: 'bulletins',
  access: EDITORS,
  params,
  body: z
    .strictObject({
      subject: line(150),
      preheader: paragraph(200),
      sendOn: plainDate,
      blocks: z.array(block).max(MAX_BLOCKS * 2),
    })
    .partial(),
  response: bulletin,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict', 'rule-broken'],
});

export const deleteBulletin = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:bulletinId`,
  summary: 'Delete a bulletin that was never sent',
  tag: 'bulletins',
  access: EDITORS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

export const previewBulletin = defineEndpoint({
  method: 'GET',
  path: `${path}/:bulletinId/preview`,
  summary: 'The mail as it would arrive',
  tag: 'bulletins',
  access: PLAN_READERS,
  params,
  query: z.strictObject({ format: z.enum(['html', 'text']).default('html'), language: language.optional() }),
  status: 200,
  produces: 'text/html',
  errors: ['not-found'],
});

const transition = <const A extends string, B extends z.ZodType>(
  action: A,
  summary: string,
  access: typeof LEADS | typeof EDITORS,
  body: B,
  idempotent = false,
) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/bulletins/:bulletinId/${action}` as const,
    summary,
    tag: 'bulletins',
    access,
    params,
    body,
    response: bulletin,
    status: 200,
    ifMatch: true,
    idempotent,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

const nothing = z.strictObject({});
export const submitBulletin = transition('submit', 'Ask for approval', EDITORS, nothing);
export const approveBulletin = transition('approve', 'Approve as a second person', LEADS, nothing);
export const returnBulletin = transition(
  'return',
  'Return with a comment',
  LEADS,
  z.strictObject({ comment: filledParagraph(1_000) }),
);
/** A day and an hour of the campaign's clocks; asking again moves it. */
export const scheduleBulletin = transition(
  'schedule',
  'Let it leave by itself on a day and at an hour of the campaign',
  LEADS,
  z.strictObject({ day: plainDate, time: clockTime }),
);
export const unscheduleBulletin = transition(
  'unschedule',
  'Take the schedule back; it stays approved',
  LEADS,
  nothing,
);
export const sendBulletin = transition(
  'send',
  'Send it to every active subscriber of its list, once',
  LEADS,
  nothing,
  true,
);
export const pauseBulletin = transition('pause', 'Pause sending', LEADS, nothing);
export const resumeBulletin = transition('resume', 'Go on sending', LEADS, nothing);
export const cancelBulletin = transition('cancel', 'Stop for good; what was sent stays sent', LEADS, nothing);

export const testBulletin = defineEndpoint({
  method: 'POST',
  path: `${path}/:bulletinId/test`,
  summary: 'Send one copy to an address, marked as a test',
  tag: 'bulletins',
  access: EDITORS,
  params,
  /** The language of the list unless said. */
  body: z.strictObject({ email, language: language.optional() }),
  status: 202,
  response: z.object({ email: z.string() }),
  idempotent: true,
  errors: ['not-found', 'conflict', 'too-many-requests'],
});
