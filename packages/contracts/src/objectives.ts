import {
  ACTION_DIMENSION_KEYS,
  GOAL_INSTRUMENTS,
  OBJECTIVE_FORMS,
  OBJECTIVE_KINDS,
  OBJECTIVE_SCOPES,
} from '@altavoz/domain/objectives/objective';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection } from './collection.js';
import { idList, localizedParagraph, paragraph, stored } from './fields.js';

const fields = {
  kind: z.enum(OBJECTIVE_KINDS),
  text: localizedParagraph(600),
  form: z.enum(OBJECTIVE_FORMS).nullable(),
  scope: z.enum(OBJECTIVE_SCOPES),
  /** Not every objective must be measurable; one that is needs an indicator (E5, RH16). */
  measurable: z.boolean(),
  /** The development goal it serves (E7, RW25). */
  developmentGoal: paragraph(LIMITS.line),
  /** The document that holds that goal. */
  instrument: z.enum(GOAL_INSTRUMENTS).nullable(),
  /** The dimension of international action it belongs to (E8). */
  dimension: z.enum(ACTION_DIMENSION_KEYS).nullable(),
  indicatorIds: idList(20),
};

export const objective = z.object({ ...stored, ...fields }).meta({ id: 'Objective' });

export const objectives = campaignCollection({
  plural: 'objectives',
  param: 'objectiveId',
  tag: 'strategy',
  resource: objective,
  create: z.strictObject({
    ...fields,
    form: fields.form.default(null),
    scope: fields.scope.default('office'),
    measurable: fields.measurable.default(false),
    developmentGoal: fields.developmentGoal.default(''),
    instrument: fields.instrument.default(null),
    dimension: fields.dimension.default(null),
    indicatorIds: fields.indicatorIds.default([]),
  }),
  update: z.strictObject(fields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});
