import { DELIVERY_STATUSES } from '@altavoz/domain/bulletins/bulletin';
import { z } from 'zod';
import { LEADS } from './access.js';
import { itemParams } from './collection.js';
import { delivery } from './deliveries.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, pageOf, pageQuery } from './fields.js';

const path = '/campaigns/:campaignId/press-releases';
const params = itemParams('pressReleaseId');
const tag = 'free press';

/** One press release to one media contact. */
export const releaseDelivery = delivery.extend({ contactId: objectId, name: z.string() });

/** The same as a file, in the words of whoever asks. */
export const downloadReleaseDeliveries = defineEndpoint({
  method: 'GET',
  path: `${path}/:pressReleaseId/deliveries.csv`,
  summary: 'Who got the press release, for a spreadsheet',
  tag,
  access: LEADS,
  params,
  query: z.strictObject({ status: z.enum(DELIVERY_STATUSES).optional() }),
  status: 200,
  produces: 'text/csv',
  errors: ['not-found'],
});

/** Only for what is `uncertain`; it is sent again only when a person says so. */
export const settleReleaseDelivery = defineEndpoint({
  method: 'POST',
  path: `${path}/:pressReleaseId/deliveries/:deliveryId/settle`,
  summary: 'Say what became of a delivery of a press release that nobody knows about',
  tag,
  access: LEADS,
  params: z.strictObject({ ...params.shape, deliveryId: objectId }),
  body: z.strictObject({ as: z.enum(['sent', 'failed', 'again']) }),
  response: releaseDelivery,
  status: 200,
  errors: ['not-found', 'conflict'],
});

export const listReleaseDeliveries = defineEndpoint({
  method: 'GET',
  path: `${path}/:pressReleaseId/deliveries`,
  summary: 'Who got the press release',
  tag,
  access: LEADS,
  params,
  query: z.strictObject({ ...pageQuery, status: z.enum(DELIVERY_STATUSES).optional() }),
  response: pageOf(releaseDelivery),
  status: 200,
  errors: ['not-found'],
});
