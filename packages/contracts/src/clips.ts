import { CLIP_SCOPES, CLIP_TONES, FREE_PRESS_GROUPS, MEDIUMS } from '@altavoz/domain/free-press/clip';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  idList,
  line,
  money,
  month,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  plainDate,
  stored,
  webUrl,
} from './fields.js';

/** Sizes in thousandths, so that a quarter page is 250 and nothing is a float. */
const thousandths = z.int().min(0).max(1_000_000_000_000);
const source = line(LIMITS.line);

/** How the commercial value was found; the inputs are kept, not only the result (RH15). */
export const valuation = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('entered'), amount, source }),
    /** Column-centimetres × rate of one. */
    z.strictObject({ method: z.literal('print-area'), columnCentimetres: thousandths, rate: amount, source }),
    /** Share of a page × rate of a full page. */
    z.strictObject({ method: z.literal('page-share'), pages: thousandths, rate: amount, source }),
    /** Seconds × rate of one. */
    z.strictObject({ method: z.literal('broadcast'), seconds: thousandths, rate: amount, source }),
    /** Views ÷ 1000 × cost per thousand. */
    z.strictObject({
      method: z.literal('cpm'),
      views: z.int().min(0).max(10_000_000_000),
      rate: amount,
      source,
    }),
  ])
  .meta({ id: 'Valuation' });

const fields = {
  title: line(LIMITS.title),
  outlet: line(LIMITS.name),
  medium: z.enum(MEDIUMS),
  date: plainDate,
  scope: z.enum(CLIP_SCOPES),
  tone: z.enum(CLIP_TONES),
  url: webUrl.nullable(),
  /** People who could have seen it, when known. */
  reach: z.int().min(0).max(10_000_000_000).nullable(),
  messageIds: idList(20),
  tacticId: objectId.nullable(),
  spokespersonQuoted: z.boolean(),
  valuation,
  note: paragraph(),
};

export const clip = z
  .object({
    ...stored,
    ...fields,
    /** Indicative advertising equivalent in the campaign's currency, from the valuation. */
    value: money,
    /** Critical clips stay out of the sum and are shown apart. */
    counted: z.boolean(),
  })
  .meta({ id: 'Clip' });

const base = campaignCollection({
  plural: 'clips',
  param: 'clipId',
  tag: 'free press',
  resource: clip,
  create: z.strictObject({
    ...fields,
    url: fields.url.default(null),
    reach: fields.reach.default(null),
    messageIds: fields.messageIds.default([]),
    tacticId: fields.tacticId.default(null),
    spokespersonQuoted: fields.spokespersonQuoted.default(false),
    note: fields.note.default(''),
  }),
  update: z.strictObject(fields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

export const clips = {
  ...base,
  list: defineEndpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/clips',
    summary: 'Clips, the newest first',
    tag: 'free press',
    access: PLAN_READERS,
    params: campaignParams,
    query: z.strictObject({
      ...pageQuery,
      scope: z.enum(CLIP_SCOPES).optional(),
      tone: z.enum(CLIP_TONES).optional(),
      tacticId: objectId.optional(),
      from: plainDate.optional(),
      to: plainDate.optional(),
    }),
    response: pageOf(clip),
    status: 200,
    errors: ['not-found'],
  }),
};

const sum = z.object({ count: z.int(), value: amount });

/** Travels with every figure of value: what it is, how it was made, and what it does not say. */
export const methodology = z.object({
  name: z.object({ es: z.string(), en: z.string() }),
  caution: z.object({ es: z.string(), en: z.string() }),
  methods: z.array(z.object({ method: z.string(), count: z.int(), value: amount })),
});

export const freePress = z
  .object({
    currency: z.string(),
    from: plainDate.nullable(),
    to: plainDate.nullable(),
    /** All clips; value without the critical ones. */
    total: sum,
    national: sum,
    international: sum,
    critical: sum,
    /** Indicative value beside what was really spent on paid advertising; never added to the budget. */
    saving: z.object({
      indicativeValue: amount,
      paidAdvertisingSpent: amount,
      paidAdvertisingPlanned: amount,
    }),
    reach: z.int(),
    groups: z.array(
      z.object({
        key: z.string(),
        label: z.object({ es: z.string().optional(), en: z.string().optional() }),
        count: z.int(),
        value: amount,
        national: sum,
        international: sum,
        critical: sum,
      }),
    ),
    methodology,
  })
  .meta({ id: 'FreePress' });

export const getFreePress = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/free-press',
  summary: 'What the press brought, by month, scope, outlet, tactic or message',
  tag: 'free press',
  access: PLAN_READERS,
  params: campaignParams,
  query: z.strictObject({
    groupBy: z.enum(FREE_PRESS_GROUPS).default('month'),
    from: month.optional(),
    to: month.optional(),
  }),
  response: freePress,
  status: 200,
  errors: ['not-found'],
});
