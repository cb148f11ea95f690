import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { localizedParagraph, stored } from './fields.js';

const place = z.strictObject({
  today: localizedParagraph(LIMITS.paragraph).nullable(),
  desired: localizedParagraph(LIMITS.paragraph).nullable(),
});
/** Of the government and of the office, in the city and abroad (B1, C1, C2). */
const subject = z.strictObject({ city: place, abroad: place });
const fields = { government: subject, office: subject };

export const positioning = z.object({ ...stored, ...fields }).meta({ id: 'Positioning' });

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
  body: z.strictObject(fields),
  response: positioning,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});
