import type { auditEntry } from '@altavoz/contracts/audit';
import type { z } from 'zod';
import type { NamedEntry } from './audit.service.js';

export function presentAuditEntry({ entry, actorName }: NamedEntry): z.output<typeof auditEntry> {
  const { id, createdAt, actorId, action, subject, changes } = entry;
  return {
    id,
    at: createdAt.toISOString(),
    actor: actorId ? { id: actorId, name: actorName ?? '' } : null,
    action,
    subject: { kind: subject.kind, id: subject.id },
    changes,
  };
}
