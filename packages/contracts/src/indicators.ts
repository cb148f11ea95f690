import { PUBLICS } from '@altavoz/domain/audiences/public';
import {
  AUTOMATIC_SOURCES,
  COLLECTION_METHODS,
  INDICATOR_CRITERIA,
  INDICATOR_DIMENSIONS,
  INDICATOR_LEVELS,
  INDICATOR_RANKS,
  INDICATOR_UNITS,
  MEASURE_QUALITIES,
  MEASURING_MOMENTS,
  MEASURING_PURPOSES,
  PRESENTATIONS,
  REVIEW_FREQUENCIES,
} from '@altavoz/domain/indicators/indicator';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { amount, channelType, localizedLine, objectId, paragraph, plainDate, stored } from './fields.js';

/** Values are thousandths of the unit, so that 12.5 % is 12500 and nothing is a float; money is minor units × 1000. */
const value = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);

/** Some of a few, each once, in their own order. */
const someOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z
    .array(z.enum(choices))
    .max(choices.length)
    .overwrite((given) => choices.filter((choice) => given.includes(choice)));

const fields = {
  catalogueCode: z.string().max(20).nullable(),
  name: localizedLine(LIMITS.title),
  unit: z.enum(INDICATOR_UNITS),
  baseline: value.nullable(),
  /** RH12 asks for both before its tactic is scheduled. */
  target: value.nullable(),
  reviewFrequency: z.enum(REVIEW_FREQUENCIES).nullable(),
  dueDate: plainDate.nullable(),
  /** How the value is found (RW27). */
  collectionMethod: paragraph(LIMITS.line),
  level: z.enum(INDICATOR_LEVELS).nullable(),
  dimension: z.enum(INDICATOR_DIMENSIONS).nullable(),
  /** The four questions (R2): what is measured is its name, how is above; with whom, for whom and what for. */
  measuredWith: paragraph(LIMITS.line),
  forWhom: paragraph(LIMITS.line),
  whatFor: paragraph(LIMITS.line),
  baselineDate: plainDate.nullable(),
  baselineSource: paragraph(LIMITS.line),
  /** Counted by the product itself (R15); null when somebody writes readings down. */
  automatic: z.enum(AUTOMATIC_SOURCES).nullable(),
  /** Who looks at it and is reminded: a user, or one of the campaign's people; the leads while nobody does. */
  responsibleId: objectId.nullable(),
  /** What it stands with on the dashboard, in the office's own words (R6). */
  category: paragraph(LIMITS.name),
  rank: z.enum(INDICATOR_RANKS).nullable(),
  criterion: z.enum(INDICATOR_CRITERIA).nullable(),
  moment: z.enum(MEASURING_MOMENTS).nullable(),
  purposes: someOf(MEASURING_PURPOSES),
  collectedBy: someOf(COLLECTION_METHODS),
  publics: someOf(PUBLICS),
  presentation: someOf(PRESENTATIONS),
  /** What of a good measurement somebody has made sure of (R5). */
  qualities: someOf(MEASURE_QUALITIES),
};

export const indicator = z.object({ ...stored, ...fields }).meta({ id: 'Indicator' });

export const indicators = campaignCollection({
  plural: 'indicators',
  param: 'indicatorId',
  tag: 'indicators',
  resource: indicator,
  create: z.strictObject({
    ...fields,
    catalogueCode: fields.catalogueCode.default(null),
    unit: fields.unit.default('number'),
    baseline: fields.baseline.default(null),
    target: fields.target.default(null),
    reviewFrequency: fields.reviewFrequency.default(null),
    dueDate: fields.dueDate.default(null),
    collectionMethod: fields.collectionMethod.default(''),
    level: fields.level.default(null),
    dimension: fields.dimension.default(null),
    measuredWith: fields.measuredWith.default(''),
    forWhom: fields.forWhom.default(''),
    whatFor: fields.whatFor.default(''),
    baselineDate: fields.baselineDate.default(null),
    baselineSource: fields.baselineSource.default(''),
    automatic: fields.automatic.default(null),
    responsibleId: fields.responsibleId.default(null),
    category: fields.category.default(''),
    rank: fields.rank.default(null),
    criterion: fields.criterion.default(null),
    moment: fields.moment.default(null),
    purposes: fields.purposes.default([]),
    collectedBy: fields.collectedBy.default([]),
    publics: fields.publics.default([]),
    presentation: fields.presentation.default([]),
    qualities: fields.qualities.default([]),
  }),
  update: z.strictObject(fields).omit({ catalogueCode: true }).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

export const READING_ORIGINS = ['hand', 'import', 'review'] as const;

export const reading = z
  .object({
    ...stored,
    indicatorId: objectId,
    date: plainDate,
    value,
    note: z.string(),
    origin: z.enum(READING_ORIGINS),
    by: z.object({ id: objectId, name: z.string() }).nullable(),
  })
  .meta({ id: 'Reading' });

/** How many readings come at once. */
export const MAX_READINGS = 500;

export const listReadings = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/indicators/:indicatorId/readings',
  summary: 'What was measured, the newest first',
  tag: 'indicators',
  access: PLAN_READERS,
  params: itemParams('indicatorId'),
  response: z.object({ items: z.array(reading) }),
  status: 200,
  errors: ['not-found'],
});

/** One or many, by hand or pasted from a sheet: all of them or none; a second one of a day replaces the first. */
export const addReadings = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/readings',
  summary: 'Write readings down',
  tag: 'indicators',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({
    origin: z.enum(['hand', 'import']).default('hand'),
    items: z
      .array(
        z.strictObject({
          indicatorId: objectId,
          date: plainDate,
          value,
          note: paragraph(LIMITS.line).default(''),
        }),
      )
      .min(1)
      .max(MAX_READINGS),
  }),
  response: z.object({ items: z.array(reading) }),
  status: 201,
  errors: ['not-found', 'conflict'],
});

export const removeReading = defineEndpoint({
  method: 'DELETE',
  path: '/campaigns/:campaignId/indicators/:indicatorId/readings/:readingId',
  summary: 'Take a reading out',
  tag: 'indicators',
  access: EDITORS,
  params: z.strictObject({ campaignId: objectId, indicatorId: objectId, readingId: objectId }),
  status: 204,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

/** A tactic as the dashboard names it. */
const tacticNamed = z.object({ id: objectId, name: fields.name, channelType });

/** How many tactics are named beside a number; the room of tactics has all. */
export const NAMED_TACTICS = 12;

const point = z.object({ date: plainDate, value: z.int() });

/** Where every indicator stands, in one answer: its series, how far it got, and when it is looked at again. */
export const getIndicatorBoard = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/indicator-board',
  summary: 'Target, readings, trend and next review of every indicator',
  tag: 'indicators',
  access: PLAN_READERS,
  params: campaignParams,
  response: z.object({
    today: plainDate,
    /** How much of the campaign is over, in basis points. */
    elapsed: z.int(),
    items: z.array(
      z.object({
        indicatorId: objectId,
        series: z.array(point),
        last: point.nullable(),
        /** Achieved ÷ target in basis points; null without either (R8). */
        efficacy: z.int().nullable(),
        /** Spent on the tactics that it measures, and thousandths achieved for each 1,000 of the currency. */
        spent: amount,
        efficiency: z.int().nullable(),
        trend: z.enum(['up', 'flat', 'down']).nullable(),
        /** Against what a straight way from baseline to target asks for today. */
        standing: z.enum(['met', 'above', 'on-course', 'below']).nullable(),
        lastLook: plainDate,
        review: z.object({
          state: z.enum(['on-time', 'late', 'very-late', 'none']),
          due: plainDate.nullable(),
          days: z.int(),
        }),
        /** What it measures, as far as that was not called off; the first are named. */
        tactics: z.object({ count: z.int(), first: z.array(tacticNamed).max(NAMED_TACTICS) }),
        objectives: z.array(z.object({ id: objectId, text: fields.name })),
      }),
    ),
    /** J9: tactics that nothing measures, or of which nothing was measured although they have begun. */
    unmeasured: z.object({
      count: z.int(),
      first: z
        .array(tacticNamed.extend({ because: z.enum(['no-indicator', 'no-reading']) }))
        .max(NAMED_TACTICS),
    }),
    /** J11: what the media published of what was done with each partner; no sum, since partners share tactics. */
    partners: z.array(z.object({ name: z.string(), tactics: z.int(), clips: z.int(), reach: z.int() })),
  }),
  status: 200,
  errors: ['not-found'],
});
