import type { Scope } from '../../platform/caller.js';
import type { NewAuditEntry } from '../../platform/db/audit-entry.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { AuditEntry, AuditFields } from './audit.model.js';
import { auditModel } from './audit.model.js';

/** Only adds and reads: what was done stays done. */
export class AuditRepository {
  private readonly rows: Repository<AuditFields>;

  constructor(database: Database) {
    this.rows = new Repository(database, auditModel);
  }

  async append(unit: Unit, entries: readonly NewAuditEntry[]): Promise<void> {
    const rows = entries.map(({ action, subject, changes }) => ({
      actorId: unit.userId,
      requestId: unit.requestId,
      action,
      subject: { ...subject },
      changes: [...(changes ?? [])],
    }));
    await this.rows.insertMany(unit, rows);
  }

  newestFirst(scope: Scope, subjectId: string | undefined, request: PageRequest): Promise<Page<AuditEntry>> {
    return this.rows.page(scope, subjectId ? { 'subject.id': subjectId } : {}, [['_id', -1]], request);
  }
}
