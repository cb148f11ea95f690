import {
  PRESS_RELEASE_STATUSES,
  type PressReleaseTransition,
} from '@altavoz/domain/free-press/press-release';
import { LEFT_OUT_REASONS } from '@altavoz/domain/free-press/release-recipients';
import { HOLD_REASONS } from '@altavoz/domain/bulletins/schedule';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, LEADS, PLAN_READERS } from './access.js';
import { deliveryCounts, PAUSE_REASONS, readiness } from './bulletins.js';
import { clockTime } from './calendar.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  email,
  idList,
  language,
  line,
  moment,
  objectId,
  paragraph,
  plainDate,
  stored,
} from './fields.js';
import { callToAction } from './tactics.js';

const wallTime = z.strictObject({ day: plainDate, time: clockTime });

const fields = {
  title: line(LIMITS.title),
  body: paragraph(LIMITS.longText),
  messageIds: idList(20),
  tacticId: objectId.nullable(),
  /** What its readers are asked to do; needed before it goes out (RH10). */
  callToAction: callToAction.nullable(),
  /** Media contacts and outlets that it goes to. */
  contactIds: idList(500),
  outletIds: idList(200),
  /** Null while it is a draft; a day here notes that it left in another way. */
  sentOn: plainDate.nullable(),
  note: paragraph(),
  language,
  /** Whom journalists answer. */
  pressContact: z
    .strictObject({ name: line(LIMITS.name), email, phone: paragraph(60).default('') })
    .nullable(),
  /** Not to be published before, by the campaign's clocks. */
  embargo: wallTime.nullable(),
};

const who = z.object({ id: objectId, name: z.string() }).nullable();

export const pressRelease = z
  .object({
    ...stored,
    ...fields,
    status: z.enum(PRESS_RELEASE_STATUSES),
    /** It leaves, or left, by mail from here; otherwise `sentOn` was noted by hand. */
    byMail: z.boolean(),
    /** When it leaves by itself, or, once held, when it should have left. */
    sendAt: moment.nullable(),
    heldBecause: z.enum(HOLD_REASONS).nullable(),
    createdBy: who,
    /** Who sent or scheduled it. */
    sentBy: who,
    sentAt: moment.nullable(),
    /** Why sending stopped by itself; null when a person paused it. */
    pauseReason: z.enum(PAUSE_REASONS).nullable(),
    readiness: z.array(readiness),
    recipients: z.object({
      /** How many would get it now, each address once. */
      writable: z.int(),
      leftOut: z.array(z.object({ contactId: objectId, reason: z.enum(LEFT_OUT_REASONS) })),
    }),
    deliveries: deliveryCounts,
    /** What came of it: pieces, each once, their outlets and their indicative value (N5). */
    clips: z.object({ count: z.int(), outlets: z.int(), value: amount }),
  })
  .meta({ id: 'PressRelease' });

const tag = 'free press';
const path = '/campaigns/:campaignId/press-releases';
const params = itemParams('pressReleaseId');

export const pressReleases = campaignCollection({
  plural: 'press-releases',
  param: 'pressReleaseId',
  tag,
  resource: pressRelease,
  create: z.strictObject({
    ...fields,
    body: fields.body.default(''),
    messageIds: fields.messageIds.default([]),
    tacticId: fields.tacticId.default(null),
    callToAction: fields.callToAction.default(null),
    contactIds: fields.contactIds.default([]),
    outletIds: fields.outletIds.default([]),
    sentOn: fields.sentOn.default(null),
    note: fields.note.default(''),
    /** The campaign's, unless it says otherwise. */
    language: fields.language.optional(),
    /** Whoever writes it, unless it says otherwise. */
    pressContact: fields.pressContact.optional(),
    embargo: fields.embargo.default(null),
  }),
  update: z.strictObject(fields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

export const previewRelease = defineEndpoint({
  method: 'GET',
  path: `${path}/:pressReleaseId/preview`,
  summary: 'The press release as it would arrive',
  tag,
  access: PLAN_READERS,
  params,
  query: z.strictObject({ format: z.enum(['html', 'text']).default('html') }),
  status: 200,
  produces: 'text/html',
  errors: ['not-found'],
});

const step = <const A extends PressReleaseTransition, B extends z.ZodType>(
  action: A,
  summary: string,
  body: B,
  idempotent = false,
) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/press-releases/:pressReleaseId/${action}` as const,
    summary,
    tag,
    access: LEADS,
    params,
    body,
    response: pressRelease,
    status: 200,
    ifMatch: true,
    idempotent,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

const nothing = z.strictObject({});
/** A day and an hour of the campaign's clocks; asking again moves it. */
export const scheduleRelease = step('schedule', 'Let a press release leave by itself at an hour', wallTime);
export const unscheduleRelease = step('unschedule', 'Take the schedule back', nothing);
export const sendRelease = step('send', 'Send it to each of its contacts, once', nothing, true);
export const pauseRelease = step('pause', 'Pause sending', nothing);
export const resumeRelease = step('resume', 'Go on sending', nothing);
export const cancelRelease = step('cancel', 'Stop for good; what was sent stays sent', nothing);

export const testRelease = defineEndpoint({
  method: 'POST',
  path: `${path}/:pressReleaseId/test`,
  summary: 'Send one copy to an address, marked as a test',
  tag,
  access: EDITORS,
  params,
  body: z.strictObject({ email }),
  status: 202,
  response: z.object({ email: z.string() }),
  idempotent: true,
  errors: ['not-found', 'conflict', 'too-many-requests'],
});

/** Sent against published, week by week, and what is worth a call (N6). */
export const followUp = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/press-follow-up',
  summary: 'What became of the press releases of the last weeks',
  tag,
  access: PLAN_READERS,
  params: campaignParams,
  query: z.strictObject({ weeks: z.coerce.number().int().min(1).max(53).default(12) }),
  response: z.object({
    /** The newest first, from Monday to Sunday. */
    weeks: z.array(
      z.object({
        start: plainDate,
        end: plainDate,
        sent: z.int(),
        /** Of those sent in the week, how many some outlet published, then or later. */
        published: z.int(),
        /** Basis points; null in a week without releases. */
        rate: z.int().nullable(),
        /** Pieces that appeared in the week, whatever led to them. */
        clips: z.int(),
      }),
    ),
    /** Sent in the last four weeks and published by nobody yet, the oldest first. */
    unpublished: z.array(
      z.object({ id: objectId, title: z.string(), sentOn: plainDate, daysSince: z.int() }),
    ),
  }),
  status: 200,
  errors: ['not-found'],
});
