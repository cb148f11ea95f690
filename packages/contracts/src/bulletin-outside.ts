import { z } from 'zod';
import { EDITORS } from './access.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';

/** `refused`: it leads into a private network, so nobody looked; `unknown`: could not tell, as when offline. */
export const LINK_STATES = ['reached', 'broken', 'refused', 'unknown'] as const;
/** `elsewhere`: the relay may sign with a key that is not known here. */
export const RECORD_STATES = ['found', 'missing', 'unknown', 'elsewhere'] as const;
/** As many links as are looked up of one bulletin. */
export const MAX_LOOKED_UP = 40;

const record = z.enum(RECORD_STATES);

/** What only the world outside knows of a bulletin; it is looked up when asked for, and keeps nobody from sending. */
export const lookOutside = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/bulletins/:bulletinId/outside',
  summary: 'Whether the links lead anywhere, the sender is vouched for and the colours can be read',
  tag: 'bulletins',
  access: EDITORS,
  params: itemParams('bulletinId'),
  response: z.object({
    links: z.array(
      z.object({ url: z.string(), label: z.string(), blockId: z.string(), state: z.enum(LINK_STATES) }),
    ),
    /** Null while mail stays in the built-in mailbox. */
    sender: z.object({ domain: z.string(), spf: record, dkim: record, dmarc: record }).nullable(),
    /** Colours of the brand that mails show darker, because they could not be read as they are. */
    colours: z.array(z.object({ value: z.string(), right: z.string() })),
  }),
  status: 200,
  errors: ['not-found', 'too-many-requests'],
});
