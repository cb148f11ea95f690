import { z } from 'zod';
import { PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { month, objectId, plainDate } from './fields.js';

const count = z.int().min(0);

/** How often every message is carried, month by month, and which rest. */
export const messageFrequency = z
  .object({
    /** Every month of the campaign. */
    months: z.array(month),
    /** One for each message, the general ones first. */
    rows: z.array(
      z.object({
        messageId: objectId,
        /** One for each of the months: planned (tactics, bulletins), said (statements) and printed (clips). */
        counts: z.array(z.object({ tactic: count, bulletin: count, statement: count, clip: count })),
        total: count,
      }),
    ),
    /** RW14: in force today, but carried by nothing up to now, or not for long; the longest resting first. */
    unused: z.array(
      z.object({
        messageId: objectId,
        /** Null when nothing has carried it yet. */
        lastUse: plainDate.nullable(),
        /** Days without use, once they are too many; 0 for what was approved lately. */
        days: count,
        nextUse: plainDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'MessageFrequency' });

export const getMessageFrequency = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/message-frequency',
  summary: 'Messages by months: planned and said (F3), and those that are not used (RW14)',
  tag: 'messages',
  access: PLAN_READERS,
  params: campaignParams,
  response: messageFrequency,
  status: 200,
  errors: ['not-found'],
});
