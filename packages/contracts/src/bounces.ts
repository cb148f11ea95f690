import { BOUNCE_KINDS } from '@altavoz/domain/subscribers/bounce';
import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { email, line, moment, objectId, pageOf, pageQuery, paragraph, stored } from './fields.js';

/** More than a mail server says about one message. */
export const MAX_REPORT_BYTES = 1024 * 1024;

/** What became of a mail, in the same words whoever tells it. */
const event = z.strictObject({
  /** The teller's own name for it; the same one is taken once. */
  id: line(200).optional(),
  type: z.enum(['bounce', 'complaint', 'delivered']),
  /** The address it was for; or `messageId`. */
  email: email.optional(),
  /** The Message-ID of the mail, with or without its angle brackets. */
  messageId: line(300).optional(),
  /** Without it, `status` or `reply` decides. */
  kind: z.enum(['hard', 'soft']).optional(),
  /** Enhanced status code (RFC 3463), like 5.1.1. */
  status: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/, 'must be a status like 5.1.1')
    .optional(),
  /** What the other server answered. */
  reply: paragraph(1_000).optional(),
  at: moment.optional(),
});

const outcome = z.object({
  /** Read and new. */
  taken: z.int(),
  /** Told before. */
  known: z.int(),
  /** About nobody here, or no report at all. */
  ignored: z.int(),
});

/**
 * For mail services. Signed: the header `X-Altavoz-Signature` is `sha256=` and the hexadecimal HMAC-SHA256 of the
 * timestamp in `X-Altavoz-Timestamp` (seconds since 1970), a full stop and the body, with the shared secret as key.
 */
export const receiveBounces = defineEndpoint({
  base: 'root',
  method: 'POST',
  path: '/webhooks/bounces',
  summary: 'Bounces, complaints and deliveries, as mail services tell them',
  tag: 'bounces',
  access: 'anyone',
  body: z.strictObject({
    events: z.array(event).max(500).default([]),
    /** Whole messages (RFC 3464 delivery reports, RFC 5965 complaints), as they came. */
    messages: z.array(z.string().max(MAX_REPORT_BYTES)).max(20).default([]),
  }),
  response: outcome,
  status: 200,
  errors: ['not-found', 'not-allowed', 'too-many-requests'],
});

export const uploadBounce = defineEndpoint({
  method: 'POST',
  path: '/bounces/messages',
  summary: 'A delivery report or complaint that came to somebody as a message (.eml)',
  tag: 'bounces',
  access: LEADS,
  body: z.strictObject({}),
  consumes: ['multipart/form-data'],
  upload: { maxBytes: MAX_REPORT_BYTES },
  response: outcome,
  status: 200,
});

export const listBounces = defineEndpoint({
  method: 'GET',
  path: '/bounces',
  summary: 'What mail servers and readers said about our mails, the newest first',
  tag: 'bounces',
  access: PLAN_READERS,
  query: z.strictObject({ ...pageQuery, email: email.optional() }),
  response: pageOf(
    z.object({
      ...stored,
      email: z.string(),
      kind: z.enum(BOUNCE_KINDS),
      code: z.string(),
      detail: z.string(),
      at: moment,
      bulletinId: objectId.nullable(),
      via: z.enum(['webhook', 'mailbox', 'upload']),
    }),
  ),
  status: 200,
});
