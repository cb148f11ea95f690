import { z } from 'zod';
import { PLAN_READERS } from './access.js';
import { itemParams } from './collection.js';
import { deliveryCounts } from './bulletins.js';
import { defineEndpoint } from './endpoint.js';
import { objectId } from './fields.js';

const count = z.int().min(0);

/** For all readers together: nothing here, and nothing that is stored for it, says who. */
export const getBulletinResult = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/bulletins/:bulletinId/result',
  summary:
    'What came of a bulletin: what each area was sent, how often it was opened and which links were followed',
  tag: 'bulletins',
  access: PLAN_READERS,
  params: itemParams('bulletinId'),
  response: z.object({
    /** Null when the organization did not count while it was sent. */
    reading: z
      .object({ opens: count, clicks: count, links: z.array(z.object({ url: z.string(), clicks: count })) })
      .nullable(),
    /** Of a list of the house (N11); those without an area have the empty one. */
    areas: z.array(z.object({ area: z.string(), deliveries: deliveryCounts })),
  }),
  status: 200,
  errors: ['not-found'],
});

const counted = { base: 'root', tag: 'public', access: 'anyone', method: 'GET' } as const;

/** Leads nowhere but where the bulletin leads: links are named by their place in it. */
export const followLink = defineEndpoint({
  ...counted,
  path: '/go/:bulletinId/:link',
  summary: 'Follow a link of a bulletin; counted for all readers together, if at all',
  params: z.strictObject({ bulletinId: objectId, link: z.coerce.number().int().min(0).max(999) }),
  produces: 'text/html',
  status: 302,
  errors: ['not-found', 'too-many-requests'],
});

/** Before the links: its address would be read as one. */
export const openBulletin = defineEndpoint({
  ...counted,
  path: '/go/:bulletinId/open.gif',
  summary: 'A picture of one point that counts how often a bulletin is opened',
  params: z.strictObject({ bulletinId: objectId }),
  produces: 'image/gif',
  status: 200,
  errors: ['too-many-requests'],
});
