import { z } from 'zod';
import { LEADS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { moment, objectId, pageOf, pageQuery } from './fields.js';

const summary = {
  id: objectId,
  receivedAt: moment,
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  sizeBytes: z.int(),
};

/** The built-in mailbox: there only when no relay is configured. */
export const listMails = defineEndpoint({
  method: 'GET',
  path: '/mailbox/mails',
  summary: 'Every mail that left, the newest first',
  tag: 'mailbox',
  access: LEADS,
  query: z.strictObject({ ...pageQuery, to: z.string().trim().toLowerCase().max(254).optional() }),
  response: pageOf(z.object(summary)),
  status: 200,
  errors: ['not-found'],
});

export const getMail = defineEndpoint({
  method: 'GET',
  path: '/mailbox/mails/:mailId',
  summary: 'One mail as its reader would see it, with its source',
  tag: 'mailbox',
  access: LEADS,
  params: z.strictObject({ mailId: objectId }),
  response: z.object({
    ...summary,
    html: z.string().nullable(),
    text: z.string().nullable(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
    source: z.string(),
  }),
  status: 200,
  errors: ['not-found'],
});
