import { CLIP_SCOPES, CLIP_TONES } from '@altavoz/domain/free-press/clip';
import { CHANNEL_TYPES, TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import { z } from 'zod';
import { PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, phaseQuery, plainDate } from './fields.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** A table of a campaign as a file for a spreadsheet, in the person's language. */
function sheet<const P extends string, const F extends 'xlsx' | 'csv', Q extends z.ZodType>(
  path: P,
  format: F,
  summary: string,
  query: Q,
) {
  return defineEndpoint({
    method: 'GET',
    path: `/campaigns/:campaignId/${path}.${format}` as const,
    summary: `${summary}, as ${format.toUpperCase()}`,
    tag: 'exports',
    access: PLAN_READERS,
    params: campaignParams,
    query,
    produces: TYPES[format],
    status: 200,
    errors: ['not-found'],
  });
}

const tacticFilters = z.strictObject({
  channelType: z.enum(CHANNEL_TYPES).optional(),
  phase: phaseQuery.optional(),
  status: z.enum(TACTIC_STATUSES).optional(),
});
const clipFilters = z.strictObject({
  scope: z.enum(CLIP_SCOPES).optional(),
  tone: z.enum(CLIP_TONES).optional(),
  tacticId: objectId.optional(),
  pressReleaseId: objectId.optional(),
  outletId: objectId.optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
});
const nothing = z.strictObject({});

/** Imported again it changes nothing; edited and imported again it changes what was edited. */
export const exportTacticsXlsx = sheet('tactics', 'xlsx', 'The tactics of the plan', tacticFilters);
export const exportTacticsCsv = sheet('tactics', 'csv', 'The tactics of the plan', tacticFilters);
export const exportClipsXlsx = sheet('clips', 'xlsx', 'What the media published', clipFilters);
export const exportClipsCsv = sheet('clips', 'csv', 'What the media published', clipFilters);
export const exportBudgetXlsx = sheet('budget/lines', 'xlsx', 'The lines of the budget', nothing);
export const exportBudgetCsv = sheet('budget/lines', 'csv', 'The lines of the budget', nothing);
export const exportReadingsXlsx = sheet('readings', 'xlsx', 'What was measured', nothing);
export const exportReadingsCsv = sheet('readings', 'csv', 'What was measured', nothing);
