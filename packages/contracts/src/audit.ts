import { z } from 'zod';
import { ADMINS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { moment, objectId, pageOf, pageQuery } from './fields.js';

export const auditEntry = z.object({
  id: objectId,
  at: moment,
  actor: z.object({ id: objectId, name: z.string() }).nullable(),
  /** `tactic.schedule`, `message.approve`, `user.invite` … */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  /** What changed, in field names; never the content of secrets. */
  changes: z.array(z.string()),
});

export const listAudit = defineEndpoint({
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, the newest first',
  tag: 'operations',
  access: ADMINS,
  query: z.strictObject({ ...pageQuery, subjectId: objectId.optional() }),
  response: pageOf(auditEntry),
  status: 200,
});
