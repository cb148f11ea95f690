import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { localizedParagraph, objectId, stored } from './fields.js';

const words = localizedParagraph(LIMITS.paragraph).nullable();
const place = {
  today: words,
  /** The record of the diagnosis that says so (B7). */
  sourceId: objectId.nullable(),
  desired: words,
  /** What lies between the two (C1). */
  gap: words,
};
/** Of the government and of the office, in the city and abroad (B1, C1, C2). */
const subject = <P extends z.ZodType>(one: P) => z.strictObject({ city: one, abroad: one });
const both = <S extends z.ZodType>(one: S) => ({ government: one, office: one });

export const positioning = z
  .object({ ...stored, ...both(subject(z.strictObject(place))) })
  .meta({ id: 'Positioning' });

const written = z.strictObject({
  ...place,
  sourceId: place.sourceId.default(null),
  gap: place.gap.default(null),
});

export const getPositioning = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/positioning',
  summary: 'Where we are and where we want to be',
  tag: 'strategy',
  access: PLAN_READERS,
  params: campaignParams,
  response: positioning,
  status: 200,
  errors: ['not-found'],
});

export const putPositioning = defineEndpoint({
  method: 'PUT',
  path: '/campaigns/:campaignId/positioning',
  summary: 'Write the positioning',
  tag: 'strategy',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject(both(subject(written))),
  response: positioning,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});
