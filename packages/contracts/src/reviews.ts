import { REVIEW_FREQUENCIES } from '@altavoz/domain/indicators/indicator';
import {
  ADJUSTMENT_SCOPES,
  IMPROVEMENT_SOURCES,
  IMPROVEMENT_STATUSES,
  TACTIC_ADJUSTMENTS,
} from '@altavoz/domain/reviews/improvement';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, LEADS, PLAN_READERS } from './access.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  filledParagraph,
  idList,
  line,
  moment,
  objectId,
  paragraph,
  plainDate,
  stored,
  version,
} from './fields.js';

const value = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);

const fields = {
  kind: z.enum(REVIEW_FREQUENCIES),
  from: plainDate,
  to: plainDate,
  worked: paragraph(),
  notWorked: paragraph(),
  why: paragraph(),
};

const given = z.strictObject({ indicatorId: objectId, value: value.nullable() });

export const adjustment = z
  .object({
    id: z.string(),
    text: z.string(),
    scope: z.enum(ADJUSTMENT_SCOPES),
    tacticId: objectId.nullable(),
    action: z.enum(TACTIC_ADJUSTMENTS).nullable(),
    /** What the tactic was and what it became: days, or minor units. */
    before: z.string(),
    after: z.string(),
  })
  .meta({ id: 'Adjustment' });

export const review = z
  .object({
    ...stored,
    ...fields,
    values: z.array(
      z.object({
        indicatorId: objectId,
        target: z.int().nullable(),
        previous: z.int().nullable(),
        value: z.int().nullable(),
        /** Counted by the product itself. */
        automatic: z.boolean(),
      }),
    ),
    adjustments: z.array(adjustment),
    /** Null while it is open; then nothing of it changes any more. */
    signedAt: moment.nullable(),
    signedBy: z.object({ id: objectId, name: z.string() }).nullable(),
  })
  .meta({ id: 'Review' });

/** J5-J7, R13: the monthly or quarterly look at the targets. */
export const reviews = campaignCollection({
  plural: 'reviews',
  param: 'reviewId',
  tag: 'indicators',
  resource: review,
  create: z.strictObject({
    kind: fields.kind,
    from: plainDate.optional(),
    to: plainDate.optional(),
    /** Those that are looked at; all with this frequency unless said. */
    indicatorIds: idList(200).optional(),
  }),
  update: z
    .strictObject({ ...fields, values: z.array(given).max(200) })
    .omit({ kind: true })
    .partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

const params = itemParams('reviewId');

/** Its values become readings, and nothing of it changes any more. */
export const signReview = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/reviews/:reviewId/sign',
  summary: 'Sign the review off',
  tag: 'indicators',
  access: LEADS,
  params,
  body: z.strictObject({ checked: z.literal(true) }),
  response: review,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

/** Written down, and done at once when it names a tactic: moved, cancelled, or with another cost. */
export const adjustFromReview = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/reviews/:reviewId/adjustments',
  summary: 'An adjustment that the review led to',
  tag: 'indicators',
  access: EDITORS,
  params,
  body: z.strictObject({
    text: filledParagraph(LIMITS.line),
    scope: z.enum(ADJUSTMENT_SCOPES).default('execution'),
    tactic: z
      .discriminatedUnion('action', [
        z.strictObject({ action: z.literal('move'), tacticId: objectId, version, start: plainDate }),
        z.strictObject({ action: z.literal('cost'), tacticId: objectId, version, plannedCost: amount }),
        z.strictObject({ action: z.literal('cancel'), tacticId: objectId, version }),
      ])
      .nullable()
      .default(null),
  }),
  response: review,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict', 'rule-broken'],
});

const improvementFields = {
  source: z.enum(IMPROVEMENT_SOURCES),
  reviewId: objectId.nullable(),
  problem: paragraph(LIMITS.line),
  action: line(LIMITS.title),
  /** A user, or one of the campaign's people. */
  responsibleId: objectId.nullable(),
  due: plainDate,
  status: z.enum(IMPROVEMENT_STATUSES),
};

export const improvement = z.object({ ...stored, ...improvementFields }).meta({ id: 'Improvement' });

/** J7: what is done about it, by whom and until when. */
export const improvements = campaignCollection({
  plural: 'improvements',
  param: 'improvementId',
  tag: 'indicators',
  resource: improvement,
  create: z.strictObject({
    ...improvementFields,
    source: improvementFields.source.default('other'),
    reviewId: improvementFields.reviewId.default(null),
    problem: improvementFields.problem.default(''),
    responsibleId: improvementFields.responsibleId.default(null),
    status: improvementFields.status.default('open'),
  }),
  update: z.strictObject(improvementFields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});
