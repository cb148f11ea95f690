import {
  CLIP_SCOPES,
  CLIP_TONES,
  FREE_PRESS_GROUPS,
  MEDIUMS,
  OUTLET_TIERS,
} from '@altavoz/domain/free-press/clip';
import { INDICATOR_UNITS } from '@altavoz/domain/indicators/indicator';
import { MAX_MULTIPLIER, NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  basisPoints,
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
    /** People reached online ÷ 1000 × cost of a thousand of them. */
    z.strictObject({
      method: z.literal('online-reach'),
      people: z.int().min(0).max(10_000_000_000),
      rate: amount,
      source,
    }),
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
  /** The outlet of the directory that it was, if it is there. */
  outletId: objectId.nullable(),
  tier: z.literal([...OUTLET_TIERS]).nullable(),
  medium: z.enum(MEDIUMS),
  date: plainDate,
  scope: z.enum(CLIP_SCOPES),
  tone: z.enum(CLIP_TONES),
  url: webUrl.nullable(),
  /** People who could have seen it, when known. */
  reach: z.int().min(0).max(10_000_000_000).nullable(),
  messageIds: idList(20),
  tacticId: objectId.nullable(),
  /** The press release, and the trip or other event, that led to it (N5, N7). */
  pressReleaseId: objectId.nullable(),
  eventId: objectId.nullable(),
  spokespersonQuoted: z.boolean(),
  /** Speaks of us, but not with our messages: its value is shown apart. */
  offMessage: z.boolean(),
  valuation,
  /** The version of the outlet's rate card that the rate is from; another version never changes this clip (RH15). */
  rateCardId: objectId.nullable(),
  /** In thousandths; anything but 1000 needs a reason and somebody who runs the campaign. */
  multiplier: z.int().min(0).max(MAX_MULTIPLIER),
  multiplierReason: paragraph(LIMITS.line),
  /** The clip of which this is a copy or a syndication, counted once; found by itself unless said. */
  sameAsId: objectId.nullable(),
  note: paragraph(),
};

export const clip = z
  .object({
    ...stored,
    ...fields,
    /** Indicative advertising equivalent in the campaign's currency, from the valuation. */
    value: money,
    /** Critical and off-message clips, and copies, stay out of the sum and are shown apart. */
    counted: z.boolean(),
    rateCardNumber: z.int().nullable(),
  })
  .meta({ id: 'Clip' });

/** What every value is called and what it does not say; it travels wherever one does (RH15). */
const caution = {
  name: z.object({ es: z.string(), en: z.string() }),
  caution: z.object({ es: z.string(), en: z.string() }),
};

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
    outletId: fields.outletId.default(null),
    tier: fields.tier.default(null),
    pressReleaseId: fields.pressReleaseId.default(null),
    eventId: fields.eventId.default(null),
    offMessage: fields.offMessage.default(false),
    rateCardId: fields.rateCardId.default(null),
    multiplier: fields.multiplier.default(NO_MULTIPLIER),
    multiplierReason: fields.multiplierReason.default(''),
    sameAsId: fields.sameAsId.optional(),
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
      pressReleaseId: objectId.optional(),
      outletId: objectId.optional(),
      from: plainDate.optional(),
      to: plainDate.optional(),
    }),
    response: pageOf(clip).extend({ methodology: z.object(caution) }),
    status: 200,
    errors: ['not-found'],
  }),
};

/** Before it is saved: the same piece noted already, or printed by another outlet within a week. */
export const findSimilarClips = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/clips/similar',
  summary: 'Clips that may be about the same piece',
  tag: 'free press',
  access: EDITORS,
  params: campaignParams,
  query: z.strictObject({
    title: z.string().trim().max(LIMITS.title).default(''),
    outlet: z.string().trim().max(LIMITS.name).default(''),
    date: plainDate,
    url: webUrl.optional(),
  }),
  response: z.object({
    items: z.array(z.object({ likeness: z.enum(['same', 'syndicated']), clip })),
  }),
  status: 200,
  errors: ['not-found'],
});

const sum = z.object({ count: z.int(), value: amount });

/** What stands beside every value, of the whole and of each part. */
const figures = {
  /** All pieces, each once; value of those that are counted. */
  count: z.int(),
  value: amount,
  national: sum,
  international: sum,
  /** Apart: critical, and neither critical nor on message. */
  critical: sum,
  offMessage: sum,
  /** Copies and syndications of pieces that are counted once. */
  copies: z.int(),
  reach: z.int(),
  favourable: z.int(),
  neutral: z.int(),
  withMessage: z.int(),
  quoted: z.int(),
};

/** Travels with every figure of value: what it is, how it was made, and what it does not say. */
export const methodology = z.object({
  ...caution,
  methods: z.array(z.object({ method: z.string(), count: z.int(), value: amount })),
});

export const freePress = z
  .object({
    currency: z.string(),
    from: plainDate.nullable(),
    to: plainDate.nullable(),
    /** All pieces; value of those that are counted. */
    total: sum,
    national: sum,
    international: sum,
    critical: sum,
    offMessage: sum,
    copies: z.int(),
    favourable: z.int(),
    neutral: z.int(),
    withMessage: z.int(),
    quoted: z.int(),
    /** Valued in another currency than the campaign's: counted, in no sum, never converted. */
    otherCurrencies: z.array(money),
    /** Press releases sent in these months, and those that some outlet published (§3.3). */
    releases: z.object({ sent: z.int(), published: z.int(), rate: basisPoints.nullable() }),
    /** What the campaign wants to bring about, beside what was printed; null without an indicator of results. */
    outcome: z
      .object({
        indicatorId: objectId,
        name: z.object({ es: z.string().optional(), en: z.string().optional() }),
        unit: z.enum(INDICATOR_UNITS),
        target: z.int().nullable(),
        value: z.int().nullable(),
        date: plainDate.nullable(),
      })
      .nullable(),
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
        ...figures,
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
