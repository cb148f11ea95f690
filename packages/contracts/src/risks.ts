import { PROBABILITIES, RISK_KINDS, RISK_STATUSES } from '@altavoz/domain/risks/risk';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { amount, idList, line, objectId, pageOf, pageQuery, paragraph, stored } from './fields.js';

const riskFields = {
  kind: z.enum(RISK_KINDS),
  title: line(LIMITS.title),
  description: paragraph(),
  probability: z.enum(PROBABILITIES),
  contingency: paragraph(),
  /** What the contingency may ask of the reserve, in minor units; it is asked for and approved in the budget. */
  reserveAmount: amount.nullable(),
  responsibleId: objectId.nullable(),
  status: z.enum(RISK_STATUSES),
};

export const risk = z.object({ ...stored, ...riskFields }).meta({ id: 'Risk' });

/** P3: what may happen, how likely it is, and what is done then. */
export const risks = campaignCollection({
  plural: 'risks',
  param: 'riskId',
  tag: 'indicators',
  resource: risk,
  create: z.strictObject({
    ...riskFields,
    description: riskFields.description.default(''),
    probability: riskFields.probability.default('medium'),
    contingency: riskFields.contingency.default(''),
    reserveAmount: riskFields.reserveAmount.default(null),
    responsibleId: riskFields.responsibleId.default(null),
    status: riskFields.status.default('open'),
  }),
  update: z.strictObject(riskFields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

const practiceFields = {
  title: line(LIMITS.title),
  /** What of it is useful to others (R12). */
  lesson: paragraph(),
  /** What happened, without judging. */
  facts: paragraph(),
  actors: paragraph(LIMITS.line),
  tacticIds: idList(50),
  /** In the archive of the organization, where allied offices of the house find it. */
  published: z.boolean(),
};

export const goodPractice = z
  .object({ ...stored, ...practiceFields, campaignId: objectId })
  .meta({ id: 'GoodPractice' });

/** R12, J10: sheets of what was learned, written at any time, without conclusions. */
export const goodPractices = campaignCollection({
  plural: 'good-practices',
  param: 'goodPracticeId',
  tag: 'indicators',
  resource: goodPractice,
  create: z.strictObject({
    ...practiceFields,
    lesson: practiceFields.lesson.default(''),
    facts: practiceFields.facts.default(''),
    actors: practiceFields.actors.default(''),
    tacticIds: practiceFields.tacticIds.default([]),
    published: practiceFields.published.default(false),
  }),
  update: z.strictObject(practiceFields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

export const listPracticeArchive = defineEndpoint({
  method: 'GET',
  path: '/good-practices',
  summary: 'What was learned in every campaign, as far as it was published',
  tag: 'indicators',
  access: PLAN_READERS,
  query: z.strictObject(pageQuery),
  response: pageOf(goodPractice),
  status: 200,
});
