import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EVERYONE, LEADS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { localizedParagraph, objectId, pageOf, pageQuery, stored } from './fields.js';

const text = localizedParagraph(LIMITS.paragraph);

/** One text of the guidelines for ambassadors; a change makes the next one, and the old ones stay (M4). */
export const guidelines = z
  .object({
    ...stored,
    /** 1, 2, 3 …: the highest one is in force. */
    number: z.int().min(1),
    text,
    writtenBy: z.object({ id: objectId, name: z.string() }),
  })
  .meta({ id: 'Guidelines' });

export const listGuidelines = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/guidelines',
  summary: 'The guidelines for ambassadors: the text in force first, then the earlier ones',
  tag: 'people',
  access: EVERYONE,
  params: campaignParams,
  query: z.strictObject(pageQuery),
  response: pageOf(guidelines),
  status: 200,
  errors: ['not-found'],
});

export const writeGuidelines = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/guidelines',
  summary: 'Put the next text of the guidelines in force; every ambassador acknowledges it anew',
  tag: 'people',
  access: LEADS,
  params: campaignParams,
  body: z.strictObject({
    text,
    /** The number that was being read while writing, 0 for the first: somebody else may have been faster. */
    after: z.int().min(0),
  }),
  response: guidelines,
  status: 201,
  errors: ['not-found', 'conflict'],
});
