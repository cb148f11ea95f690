import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { language, moment, objectId } from './fields.js';

/** A page on which anybody reads what a campaign did, while its leads want it there. */
export const resultsPage = z
  .object({
    published: z.boolean(),
    /** Where it is, or would be. */
    url: z.string(),
    publishedAt: moment.nullable(),
    publishedBy: z.string().nullable(),
  })
  .meta({ id: 'ResultsPage' });

const one = {
  path: '/campaigns/:campaignId/results-page',
  tag: 'reports',
  params: campaignParams,
  response: resultsPage,
  status: 200,
} as const;

export const getResultsPage = defineEndpoint({
  ...one,
  method: 'GET',
  summary: 'Whether anybody can read the results of this campaign',
  access: PLAN_READERS,
  errors: ['not-found'],
});

export const setResultsPage = defineEndpoint({
  ...one,
  method: 'PUT',
  summary: 'Put the results where anybody reads them, or take them away',
  access: LEADS,
  body: z.strictObject({ published: z.boolean() }),
  errors: ['not-found', 'conflict'],
});

export const readResultsPage = defineEndpoint({
  method: 'GET',
  path: '/results/:campaignId',
  base: 'root',
  summary: 'What a campaign did, for anybody, while its leads want it there',
  tag: 'public',
  access: 'anyone',
  params: z.strictObject({ campaignId: objectId }),
  query: z.strictObject({ language: language.optional() }),
  status: 200,
  produces: 'text/html',
  errors: ['link-expired', 'too-many-requests'],
});
