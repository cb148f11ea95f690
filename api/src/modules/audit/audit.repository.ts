import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { AuditEntry, AuditFields } from './audit.model.js';
import { auditModel } from './audit.model.js';

/** Only adds and reads: what was done stays done. */
export class AuditRepository {
  private readonly rows: Repository<AuditFields>;

  constructor(database: Database) {
    this.rows = new Repository(database, auditModel);
  }

  async append(scope: Scope, entries: readonly AuditFields[]): Promise<void> {
    await this.rows.insertMany(scope, entries);
  }

  newestFirst(scope: Scope, subjectId: string | undefined, request: PageRequest): Promise<Page<AuditEntry>> {
    return this.rows.page(scope, subjectId ? { 'subject.id': subjectId } : {}, [['_id', -1]], request);
  }
}
