import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Entity } from '../../platform/db/model.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import { mailModel, type StoredMail } from '../../platform/mail/mail.model.js';

export type MailSummary = Entity<Omit<StoredMail, 'raw'>>;

export class MailboxRepository extends Repository<StoredMail> {
  constructor(database: Database) {
    super(database, mailModel);
  }

  /** Without the bytes, which a list does not show. */
  newestFirst(scope: Scope, to: string | undefined, request: PageRequest): Promise<Page<MailSummary>> {
    return this.page(scope, to ? { to } : {}, [['_id', -1]], request, ['raw']);
  }

  /** The driver hands bytes over in a wrapper of its own. */
  async source(scope: Scope, id: string): Promise<Buffer> {
    const { raw } = await this.get(scope, id);
    const bytes: unknown = 'buffer' in raw ? raw.buffer : raw;
    return Buffer.isBuffer(raw) ? raw : Buffer.from(bytes as Uint8Array);
  }
}
