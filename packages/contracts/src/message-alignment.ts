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
