import { FINDING_LEVELS, SUBJECT_KINDS } from '@altavoz/domain/checks/finding';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { filledParagraph, moment, objectId, version } from './fields.js';

const findingId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'must be the id of a finding')
  .meta({ id: 'FindingId', description: 'The same while what the finding rests on stays the same' });

/** What a rule found: the key and its values make the sentence in the reader's language. */
export const finding = z
  .object({
    id: findingId,
    rule: z.string(),
    level: z.enum(FINDING_LEVELS),
    subject: z.object({
      kind: z.enum(SUBJECT_KINDS),
      id: z.string().optional(),
      /** What it is called, in both languages where both are written. */
      name: z.object({ es: z.string(), en: z.string() }).optional(),
    }),
    key: z.string(),
    /** Figures and days; names are in the message. */
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.object({ es: z.string(), en: z.string() }),
  })
  .meta({ id: 'Finding' });

/** A warning that somebody set aside, with the reason. It holds until the facts behind it change. */
const dismissal = z
  .object({
    id: objectId,
    version,
    findingId,
    reason: z.string(),
    by: z.object({ id: objectId, name: z.string() }),
    at: moment,
  })
  .meta({ id: 'Dismissal' });

export const getChecks = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/checks',
  summary: 'What the rules find on the campaign today, and which warnings were set aside',
  tag: 'checks',
  access: PLAN_READERS,
  params: campaignParams,
  response: z.object({
    items: z.array(finding),
    /** Still true, and set aside: the newest first. */
    dismissed: z.array(z.object({ finding, dismissal })),
  }),
  status: 200,
  errors: ['not-found'],
});

export const dismissFinding = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/checks/dismissals',
  summary: 'Set a warning aside with a reason; what blocks cannot be',
  tag: 'checks',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({ findingId, reason: filledParagraph(300) }),
  response: dismissal,
  status: 201,
  errors: ['not-found', 'conflict', 'duplicate', 'rule-broken'],
});

export const restoreFinding = defineEndpoint({
  method: 'DELETE',
  path: '/campaigns/:campaignId/checks/dismissals/:dismissalId',
  summary: 'Bring a warning back that was set aside',
  tag: 'checks',
  access: EDITORS,
  params: z.strictObject({ campaignId: objectId, dismissalId: objectId }),
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});
