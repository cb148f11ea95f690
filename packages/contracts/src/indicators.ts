import { INDICATOR_UNITS, REVIEW_FREQUENCIES } from '@altavoz/domain/indicators/indicator';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection } from './collection.js';
import { localizedLine, paragraph, plainDate, stored } from './fields.js';

/** Values are thousandths of the unit, so that 12.5 % is 12500 and nothing is a float; money is minor units × 1000. */
const value = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);

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
  }),
  update: z.strictObject(fields).omit({ catalogueCode: true }).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});
