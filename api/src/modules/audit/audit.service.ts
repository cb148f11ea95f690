import type { Scope } from '../../platform/caller.js';
import type { PageRequest } from '../../platform/db/page.js';
import type { UserService } from '../accounts/user.service.js';
import type { AuditEntry } from './audit.model.js';
import type { AuditRepository } from './audit.repository.js';

export interface NamedEntry {
  readonly entry: AuditEntry;
  readonly actorName: string | null;
}

/** Who did what. Entries are written by the unit of work; here they are only read. */
export class AuditService {
  constructor(
    private readonly audit: AuditRepository,
    private readonly people: UserService,
  ) {}

  async list(scope: Scope, subjectId: string | undefined, request: PageRequest) {
    const { items, nextCursor } = await this.audit.newestFirst(scope, subjectId, request);
    const ids = items.flatMap(({ actorId }) => (actorId ? [actorId] : []));
    const names = await this.people.namesOf(scope, ids);
    return {
      items: items.map((entry): NamedEntry => ({ entry, actorName: names.get(entry.actorId ?? '') ?? null })),
      nextCursor,
    };
  }
}
