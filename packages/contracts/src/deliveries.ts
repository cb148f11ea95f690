import { BULLETIN_STATUSES, DELIVERY_STATUSES } from '@altavoz/domain/bulletins/bulletin';
import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { deliveryCounts } from './bulletins.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { moment, objectId, pageOf, pageQuery } from './fields.js';

const path = '/campaigns/:campaignId/bulletins';
const params = itemParams('bulletinId');

/** One event of the stream: how far it is, as the ledger says. */
export const progress = z.object({
  status: z.enum(BULLETIN_STATUSES),
  deliveries: deliveryCounts,
  /** Mails that came to an end in the last seconds, per second; null before there are two looks. */
  perSecond: z.number().nullable(),
  secondsLeft: z.int().nullable(),
  /** Processes that are sending it at this moment. */
  senders: z.int(),
});

export const watchBulletin = defineEndpoint({
  method: 'GET',
  path: `${path}/:bulletinId/progress`,
  summary: 'How far sending is, told as it goes on (server-sent events, each a `Progress` in JSON)',
  tag: 'bulletins',
  access: PLAN_READERS,
  params,
  status: 200,
  produces: 'text/event-stream',
  errors: ['not-found'],
});

export const delivery = z.object({
  id: objectId,
  email: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  messageId: z.string(),
  attempts: z.int(),
  sentAt: moment.nullable(),
  /** What the mail server said, or why it was not sent. */
  reason: z.string().nullable(),
});

const settling = { ...params.shape, deliveryId: objectId };

/** The same as a file, in the words of whoever asks. */
export const downloadDeliveries = defineEndpoint({
  method: 'GET',
  path: `${path}/:bulletinId/deliveries.csv`,
  summary: 'Who got it, for a spreadsheet',
  tag: 'bulletins',
  access: LEADS,
  params,
  query: z.strictObject({ status: z.enum(DELIVERY_STATUSES).optional() }),
  status: 200,
  produces: 'text/csv',
  errors: ['not-found'],
});

/** Only for what is `uncertain`; it is sent again only when a person says so. */
export const settleDelivery = defineEndpoint({
  method: 'POST',
  path: `${path}/:bulletinId/deliveries/:deliveryId/settle`,
  summary: 'Say what became of a delivery that nobody knows about',
  tag: 'bulletins',
  access: LEADS,
  params: z.strictObject(settling),
  body: z.strictObject({ as: z.enum(['sent', 'failed', 'again']) }),
  response: delivery,
  status: 200,
  errors: ['not-found', 'conflict'],
});

export const listDeliveries = defineEndpoint({
  method: 'GET',
  path: `${path}/:bulletinId/deliveries`,
  summary: 'Who got it',
  tag: 'bulletins',
  access: LEADS,
  params,
  query: z.strictObject({ ...pageQuery, status: z.enum(DELIVERY_STATUSES).optional() }),
  response: pageOf(delivery),
  status: 200,
  errors: ['not-found'],
});
