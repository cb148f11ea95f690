import { FACTORS, QUADRANTS } from '@altavoz/domain/swot/swot-item';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { filledParagraph, idList, objectId, stored } from './fields.js';

const fields = {
  quadrant: z.enum(QUADRANTS),
  text: filledParagraph(LIMITS.line * 2),
  /** What it is made of: a factor of the house for strengths and weaknesses, of the world for the others. */
  factor: z.enum(FACTORS).nullable(),
  objectiveIds: idList(20),
};

export const swotItem = z
  .object({
    ...stored,
    ...fields,
    /** Its place in the quadrant; only which is smaller means something. */
    order: z.int(),
  })
  .meta({ id: 'SwotItem' });

export const swotItems = campaignCollection({
  plural: 'swot-items',
  param: 'swotItemId',
  tag: 'strategy',
  resource: swotItem,
  create: z.strictObject({
    ...fields,
    factor: fields.factor.default(null),
    objectiveIds: fields.objectiveIds.default([]),
  }),
  update: z.strictObject(fields).omit({ quadrant: true }).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});

/** A factor that does not belong to the new quadrant is taken off. */
export const moveSwotItem = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/swot-items/:swotItemId/move',
  summary: 'Move to a quadrant, before another item or to its end',
  tag: 'strategy',
  access: EDITORS,
  params: itemParams('swotItemId'),
  body: z.strictObject({ quadrant: fields.quadrant, beforeId: objectId.nullable().default(null) }),
  response: swotItem,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});
