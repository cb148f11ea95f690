import { FINDING_LEVELS, SUBJECT_KINDS } from '@altavoz/domain/checks/finding';
import { z } from 'zod';
import { PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';

/** What a rule found: the key and its values make the sentence in the reader's language. */
export const finding = z
  .object({
    rule: z.string(),
    level: z.enum(FINDING_LEVELS),
    subject: z.object({
      kind: z.enum(SUBJECT_KINDS),
      id: z.string().optional(),
      label: z.string().optional(),
    }),
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.object({ es: z.string(), en: z.string() }),
  })
  .meta({ id: 'Finding' });

export const getChecks = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/checks',
  summary: 'What the rules find on the campaign today',
  tag: 'checks',
  access: PLAN_READERS,
  params: campaignParams,
  response: z.object({ items: z.array(finding) }),
  status: 200,
  errors: ['not-found'],
});
