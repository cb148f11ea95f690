import { z } from 'zod';
import { PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, phaseQuery } from './fields.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

const file = <const F extends keyof typeof TYPES>(format: F) =>
  defineEndpoint({
    method: 'GET',
    path: `/campaigns/:campaignId/message-alignment.${format}` as const,
    summary: `Which tactic carries which message (A7), as ${format.toUpperCase()}`,
    tag: 'exports',
    access: PLAN_READERS,
    params: campaignParams,
    query: z.strictObject({ phase: phaseQuery.optional(), audienceId: objectId.optional() }),
    produces: TYPES[format],
    status: 200,
    errors: ['not-found'],
  });

export const exportAlignmentXlsx = file('xlsx');
export const exportAlignmentCsv = file('csv');

/** RH9, as the matrix marks it: what a tactic carries although its words do not hold on all its days ahead. */
const unfitMessages = z
  .object({ items: z.array(z.object({ tacticId: objectId, messageId: objectId, key: z.string() })) })
  .meta({ id: 'UnfitMessages' });

export const listUnfitMessages = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/unfit-messages',
  summary: 'Messages that do not hold on all the days of a tactic that carries them (A7, RH9)',
  tag: 'messages',
  access: PLAN_READERS,
  params: campaignParams,
  response: unfitMessages,
  status: 200,
  errors: ['not-found'],
});
