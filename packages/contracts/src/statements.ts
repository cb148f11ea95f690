import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EVERYONE, SPEAKERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { idList, line, month, objectId, pageOf, pageQuery, paragraph, plainDate, stored } from './fields.js';

const fields = {
  date: plainDate,
  /** Where it was said: a medium, a meeting, a fair. */
  outlet: line(LIMITS.name),
  /** The approved messages that were used. */
  messageIds: idList(20),
  note: paragraph(LIMITS.line),
};

/** What somebody said in the campaign's name, as they noted it themselves (F3). */
export const statement = z
  .object({
    ...stored,
    campaignId: objectId,
    by: z.object({ id: objectId, name: z.string() }),
    ...fields,
  })
  .meta({ id: 'Statement' });

export const listStatements = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/statements',
  summary: 'What was said where, the newest first; spokespeople and ambassadors read their own',
  tag: 'messages',
  access: EVERYONE,
  params: campaignParams,
  query: z.strictObject({
    ...pageQuery,
    by: objectId.optional(),
    month: month.optional(),
    messageId: objectId.optional(),
  }),
  response: pageOf(statement),
  status: 200,
  errors: ['not-found'],
});

export const createStatement = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/statements',
  summary: 'Note what you said where',
  tag: 'messages',
  access: SPEAKERS,
  params: campaignParams,
  body: z.strictObject({
    ...fields,
    messageIds: fields.messageIds.default([]),
    note: fields.note.default(''),
  }),
  response: statement,
  status: 201,
  /** A phone that was offline may send its note twice. */
  idempotent: true,
  errors: ['not-found', 'conflict'],
});

export const removeStatement = defineEndpoint({
  method: 'DELETE',
  path: '/campaigns/:campaignId/statements/:statementId',
  summary: 'Take back a note: your own, or anybody’s for those who run the campaign',
  tag: 'messages',
  access: SPEAKERS,
  params: itemParams('statementId'),
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});
