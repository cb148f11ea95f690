import { CLIP_SCOPES, MEDIUMS, OUTLET_TIERS, type RatedMethod } from '@altavoz/domain/free-press/clip';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  currency,
  line,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  plainDate,
  stored,
} from './fields.js';

/** Where its pieces are found on the web: `faro.example`, without `www.`. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host like faro.example, without www.');

const fields = {
  name: line(LIMITS.name),
  medium: z.enum(MEDIUMS),
  scope: z.enum(CLIP_SCOPES),
  tier: z.literal([...OUTLET_TIERS]).nullable(),
  /** People that one piece reaches, when the outlet or a study says so. */
  reach: z.int().min(0).max(10_000_000_000).nullable(),
  hosts: z
    .array(host)
    .max(10)
    .overwrite((hosts) => [...new Set(hosts)]),
  note: paragraph(),
};

const rate = amount.nullable();
const notSold = rate.default(null);

/** Minor units for a column-centimetre, a page, a second, a thousand people, a thousand views; null where none is sold. */
export const rates = z
  .strictObject({
    'print-area': rate,
    'page-share': rate,
    broadcast: rate,
    'online-reach': rate,
    cpm: rate,
  } satisfies Record<RatedMethod, z.ZodType>)
  .meta({ id: 'Rates' });

/** The same as given: what is not named is not sold. */
const ratesGiven = z
  .strictObject({
    'print-area': notSold,
    'page-share': notSold,
    broadcast: notSold,
    'online-reach': notSold,
    cpm: notSold,
  } satisfies Record<RatedMethod, z.ZodType>)
  .meta({ id: 'RatesGiven' });

const cardFields = {
  /** Where the rates were read: a published tariff and its year, an offer. */
  source: line(LIMITS.line),
  validFrom: plainDate,
  currency,
  rates,
};

/** One version of an outlet's advertising rates; it never changes, a new rate is a new version (RH15). */
export const rateCard = z
  .object({ ...stored, ...cardFields, outletId: objectId, number: z.int().min(1) })
  .meta({ id: 'RateCard' });

export const outlet = z
  .object({
    ...stored,
    ...fields,
    /** The newest version that has begun; null while there is none. */
    rateCard: rateCard.nullable(),
    /** Every version, the newest first: a clip takes the one of its day. */
    rateCards: z.array(rateCard),
  })
  .meta({ id: 'Outlet' });

const params = z.strictObject({ outletId: objectId });
const tag = 'free press';

export const listOutlets = defineEndpoint({
  method: 'GET',
  path: '/outlets',
  summary: 'The media that the organization knows, by name',
  tag,
  access: PLAN_READERS,
  query: z.strictObject(pageQuery),
  response: pageOf(outlet),
  status: 200,
});

export const createOutlet = defineEndpoint({
  method: 'POST',
  path: '/outlets',
  summary: 'Add an outlet',
  tag,
  access: EDITORS,
  body: z.strictObject({
    ...fields,
    medium: fields.medium.default('press'),
    scope: fields.scope.default('national'),
    tier: fields.tier.default(null),
    reach: fields.reach.default(null),
    hosts: fields.hosts.default([]),
    note: fields.note.default(''),
  }),
  response: outlet,
  status: 201,
  errors: ['duplicate'],
});

export const updateOutlet = defineEndpoint({
  method: 'PATCH',
  path: '/outlets/:outletId',
  summary: 'Change an outlet; clips keep what they were noted with',
  tag,
  access: EDITORS,
  params,
  body: z.strictObject(fields).partial(),
  response: outlet,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'duplicate'],
});

/** Clips keep its name and their values. */
export const removeOutlet = defineEndpoint({
  method: 'DELETE',
  path: '/outlets/:outletId',
  summary: 'Remove an outlet that has no rates',
  tag,
  access: EDITORS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

export const listRateCards = defineEndpoint({
  method: 'GET',
  path: '/outlets/:outletId/rate-cards',
  summary: 'Every version of its rates, the newest first',
  tag,
  access: PLAN_READERS,
  params,
  response: z.object({ items: z.array(rateCard) }),
  status: 200,
  errors: ['not-found'],
});

export const createRateCard = defineEndpoint({
  method: 'POST',
  path: '/outlets/:outletId/rate-cards',
  summary: 'A new version of its rates; no clip is valued anew',
  tag,
  access: EDITORS,
  params,
  body: z
    .strictObject({ ...cardFields, rates: ratesGiven })
    .refine((card) => Object.values(card.rates).some((one) => one !== null), {
      error: 'must say one rate at least',
      path: ['rates'],
    }),
  response: rateCard,
  status: 201,
  errors: ['not-found'],
});
