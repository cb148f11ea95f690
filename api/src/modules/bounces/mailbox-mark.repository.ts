import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import { mailboxMarkModel, type MailboxMarkFields } from './bounce.model.js';

export class MailboxMarkRepository extends Repository<MailboxMarkFields> {
  constructor(database: Database) {
    super(database, mailboxMarkModel);
  }

  of(scope: Scope, mailbox: string): Promise<MailboxMarkFields | null> {
    return this.findOne(scope, { mailbox });
  }

  async note(scope: Scope, mark: MailboxMarkFields): Promise<void> {
    const before = await this.findOne(scope, { mailbox: mark.mailbox });
    if (before) await this.update(scope, before.id, before.version, mark);
    else await this.insert(scope, mark);
  }
}
