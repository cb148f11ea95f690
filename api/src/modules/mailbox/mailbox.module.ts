import type { Platform } from '../../platform/platform.js';
import { MailboxRepository } from './mailbox.repository.js';
import { mailboxRoutes } from './mailbox.routes.js';
import { MailboxService } from './mailbox.service.js';

export function mailboxModule({ database, mailer }: Platform) {
  return { routes: mailboxRoutes(new MailboxService(new MailboxRepository(database), mailer.builtIn)) };
}
