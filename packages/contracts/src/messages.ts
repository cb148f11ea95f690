import { CARRIER_KINDS } from '@altavoz/domain/messages/message-frequency';
import { MAX_THEMES, MESSAGE_KINDS, MESSAGE_STATUSES } from '@altavoz/domain/messages/message';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, EVERYONE, LEADS } from './access.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  filledParagraph,
  idList,
  line,
  localizedParagraph,
  moment,
  month,
  objectId,
  paragraph,
  plainDate,
  stored,
  webUrl,
} from './fields.js';
import { callToAction } from './tactics.js';

const theme = line(60);

const content = {
  text: localizedParagraph(600),
  /** One to three different themes (RH4); keys of the catalogue or the campaign's own words. */
  themes: z
    .array(theme)
    .min(1)
    .max(12)
    .overwrite((themes) => [...new Set(themes)])
    .refine((themes) => themes.length <= MAX_THEMES, {
      error: `RH4: at most ${MAX_THEMES} different themes`,
    }),
  audienceIds: idList(20),
  /** What supports it. */
  facts: z.array(z.strictObject({ text: line(LIMITS.line), source: paragraph(LIMITS.line) })).max(10),
  questions: z.array(z.strictObject({ question: line(LIMITS.line), answer: filledParagraph(600) })).max(10),
  dos: z.array(line(LIMITS.line)).max(10),
  donts: z.array(line(LIMITS.line)).max(10),
  emotion: paragraph(60),
  /** What whoever hears it is asked to do (G4). */
  callToAction: callToAction.nullable(),
  /** Pictures, films and texts that say the same and live elsewhere (F6); files are attachments. */
  links: z.array(z.strictObject({ label: line(LIMITS.name), url: webUrl })).max(20),
  validFrom: plainDate.nullable(),
  validUntil: plainDate.nullable(),
};
const kind = z.enum(MESSAGE_KINDS);
const who = z.object({ id: objectId, name: z.string() }).nullable();

const versionFields = {
  /** 1, 2, 3 …: the version of the words, not of the record. */
  number: z.int().min(1),
  ...content,
};

export const message = z
  .object({
    ...stored,
    kind,
    ...versionFields,
    /** The state of version `number`. */
    status: z.enum(MESSAGE_STATUSES),
    submittedBy: who,
    submittedAt: moment.nullable(),
    /** The reader wrote on or submitted this version: somebody else approves it (RH18). */
    own: z.boolean(),
    /** The comment of the last return. */
    returnComment: z.string().nullable(),
    /** The approved version that people may use until another replaces it; null when there is none. */
    inForce: z
      .object({
        ...versionFields,
        approvedBy: who,
        approvedAt: moment,
        /** The approver was also the author: allowed only when the organization has one approver, and said. */
        selfApproved: z.boolean(),
      })
      .nullable(),
    /** Scheduled or finished tactics that carry it. */
    uses: z.int().min(0),
  })
  .meta({ id: 'Message' });

/** Spokespeople and ambassadors receive only messages in force, as they were approved (RH9). */
export const messages = campaignCollection({
  plural: 'messages',
  param: 'messageId',
  tag: 'messages',
  resource: message,
  create: z.strictObject({
    kind,
    ...content,
    audienceIds: content.audienceIds.default([]),
    facts: content.facts.default([]),
    questions: content.questions.default([]),
    dos: content.dos.default([]),
    donts: content.donts.default([]),
    emotion: content.emotion.default(''),
    callToAction: content.callToAction.default(null),
    links: content.links.default([]),
    validFrom: content.validFrom.default(null),
    validUntil: content.validUntil.default(null),
  }),
  /** Changing an approved message begins its next version; the approved one stays in force. */
  update: z.strictObject({ kind, ...content }).partial(),
  readers: EVERYONE,
  writers: EDITORS,
});

const params = itemParams('messageId');

const transition = <const A extends string, B extends z.ZodType>(
  action: A,
  summary: string,
  access: typeof LEADS | typeof EDITORS,
  body: B,
) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/messages/:messageId/${action}` as const,
    summary,
    tag: 'messages',
    access,
    params,
    body,
    response: message,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

const nothing = z.strictObject({});
export const submitMessage = transition('submit', 'Ask for approval', EDITORS, nothing);
export const approveMessage = transition('approve', 'Approve as a second person (RH18)', LEADS, nothing);
export const returnMessage = transition(
  'return',
  'Return with a comment',
  LEADS,
  z.strictObject({ comment: filledParagraph(1_000) }),
);
export const retireMessage = transition(
  'retire',
  'Retire: nobody says it any more',
  LEADS,
  z.strictObject({ reason: paragraph(1_000).default('') }),
);

export const messageVersion = z.object({
  ...versionFields,
  status: z.enum(['draft', 'in-review', 'approved', 'returned', 'retired', 'replaced']),
  /** Every step with who, when and why. */
  steps: z.array(
    z.object({
      action: z.enum(['create', 'submit', 'approve', 'return', 'retire']),
      at: moment,
      by: who,
      comment: z.string().nullable(),
    }),
  ),
});

export const listMessageVersions = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/messages/:messageId/versions',
  summary: 'Every version with its steps, the newest first',
  tag: 'messages',
  access: EDITORS,
  params,
  response: z.object({ items: z.array(messageVersion) }),
  status: 200,
  errors: ['not-found'],
});

/** Everything that carries one message, and how often it was carried. */
export const messageUses = z
  .object({
    /** The newest first, those without a day before them; at most `MAX_USES`. */
    items: z.array(
      z.object({
        kind: z.enum(CARRIER_KINDS),
        id: objectId,
        name: z.object({ es: z.string().optional(), en: z.string().optional() }),
        start: plainDate.nullable(),
        end: plainDate.nullable(),
        /** On the calendar, sent or said; false while it is only an idea or a draft. */
        settled: z.boolean(),
      }),
    ),
    total: z.int().min(0),
    /** Tactics on the calendar that are not over: what retiring the message would leave without words (RH9). */
    ahead: z.int().min(0),
    /** F3: by month, from the first to the last in which anything settled carries it. */
    months: z.array(
      z.object({
        month,
        counts: z.object({ tactic: z.int(), bulletin: z.int(), statement: z.int(), clip: z.int() }),
        total: z.int().min(0),
      }),
    ),
  })
  .meta({ id: 'MessageUses' });

/** As many uses as are listed by name; the counts are of all of them. */
export const MAX_USES = 200;

export const getMessageUses = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/messages/:messageId/uses',
  summary: 'Where a message is used and how often by month (F3)',
  tag: 'messages',
  access: EDITORS,
  params,
  response: messageUses,
  status: 200,
  errors: ['not-found'],
});
