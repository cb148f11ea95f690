import { MAX_BLOCKS } from '@altavoz/domain/bulletins/bulletin';
import { z } from 'zod';
import { EDITORS } from './access.js';
import { block, bulletin } from './bulletins.js';
import { defineEndpoint } from './endpoint.js';
import { language, line, objectId, paragraph } from './fields.js';

const path = '/campaigns/:campaignId/bulletins/:bulletinId/variants';
const params = z.strictObject({ campaignId: objectId, bulletinId: objectId });
const ofLanguage = params.extend({ language });

/** What came from the plan begins in that language; what somebody wrote waits to be translated. */
export const addBulletinVariant = defineEndpoint({
  method: 'POST',
  path,
  summary: 'Begin the bulletin in another language',
  tag: 'bulletins',
  access: EDITORS,
  params,
  body: z.strictObject({ language }),
  response: bulletin,
  status: 201,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

/** Editing after approval asks for approval again. */
export const updateBulletinVariant = defineEndpoint({
  method: 'PATCH',
  path: `${path}/:language`,
  summary: 'Edit subject, preheader and blocks of one language',
  tag: 'bulletins',
  access: EDITORS,
  params: ofLanguage,
  body: z
    .strictObject({
      subject: line(150),
      preheader: paragraph(200),
      blocks: z.array(block).max(MAX_BLOCKS * 2),
    })
    .partial(),
  response: bulletin,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

/** Its readers get the language of the list. */
export const removeBulletinVariant = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:language`,
  summary: 'Take a language out of the bulletin',
  tag: 'bulletins',
  access: EDITORS,
  params: ofLanguage,
  status: 204,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});
