import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, stored } from './fields.js';

/** Things of a campaign that files may belong to. */
export const ATTACHMENT_OWNERS = [
  'clip',
  'diagnostic',
  'message',
  'press-release',
  'tactic',
  'review',
] as const;
export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];
/** The same, and what files of the organization itself belong to; those have calls of their own. */
export const STORED_OWNERS = [...ATTACHMENT_OWNERS, 'brand-logo', 'brand-manual'] as const;
export type StoredOwner = (typeof STORED_OWNERS)[number];

export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
export const MAX_ATTACHMENTS = 20;

/** What a file is, found out by its content. */
export const ATTACHMENT_KINDS = ['image', 'pdf', 'document', 'text', 'audio', 'video'] as const;

const owner = { owner: z.enum(ATTACHMENT_OWNERS), ownerId: objectId };
const params = itemParams('attachmentId');
const path = '/campaigns/:campaignId/attachments';

export const attachment = z
  .object({
    ...stored,
    owner: z.enum(STORED_OWNERS),
    ownerId: objectId,
    /** As it was called where it came from. */
    name: z.string().max(LIMITS.title),
    kind: z.enum(ATTACHMENT_KINDS),
    /** Found out by its content, whatever its name says. */
    type: z.string(),
    bytes: z.int().min(1),
    sha256: z.string(),
  })
  .meta({ id: 'Attachment' });

export const listAttachments = defineEndpoint({
  method: 'GET',
  path,
  summary: 'Files of one thing of the campaign, the oldest first',
  tag: 'attachments',
  access: PLAN_READERS,
  params: campaignParams,
  query: z.strictObject(owner),
  response: z.object({ items: z.array(attachment) }),
  status: 200,
  errors: ['not-found'],
});

/** PDF, PNG, JPEG, WebP, office documents, plain text, audio and video; anything else is refused by its content. */
export const addAttachment = defineEndpoint({
  method: 'POST',
  path,
  summary: 'Attach a file',
  tag: 'attachments',
  access: EDITORS,
  params: campaignParams,
  consumes: ['multipart/form-data'],
  upload: { maxBytes: MAX_ATTACHMENT_BYTES },
  body: z.strictObject(owner),
  response: attachment,
  status: 201,
  idempotent: true,
  errors: ['not-found', 'conflict'],
});

/** Images may be shown in a page (`inline`); everything else is only kept. Never answered as HTML or SVG. */
export const getAttachmentFile = defineEndpoint({
  method: 'GET',
  path: `${path}/:attachmentId/file`,
  summary: 'The file itself',
  tag: 'attachments',
  access: PLAN_READERS,
  params,
  query: z.strictObject({ disposition: z.enum(['attachment', 'inline']).default('attachment') }),
  produces: 'application/octet-stream',
  status: 200,
  errors: ['not-found'],
});

export const removeAttachment = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:attachmentId`,
  summary: 'Take a file away',
  tag: 'attachments',
  access: EDITORS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});
