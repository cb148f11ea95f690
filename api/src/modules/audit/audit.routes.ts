import { listAudit } from '@altavoz/contracts/audit';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentAuditEntry } from './audit.presenter.js';
import type { AuditService } from './audit.service.js';

export function auditRoutes(service: AuditService): Route[] {
  return [
    route(listAudit, async ({ actor, query }) =>
      presentPage(await service.list(actor, query.subjectId, query), presentAuditEntry),
    ),
  ];
}
