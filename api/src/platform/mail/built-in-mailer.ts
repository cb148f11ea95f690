import type { Clock } from '../clock.js';
import type { Repository } from '../db/repository.js';
import type { StoredMail } from './mail.model.js';
import type { MailAddress, Mailer } from './mailer.js';

interface Options {
  readonly mails: Repository<StoredMail>;
  readonly from: MailAddress;
  readonly clock: Clock;
}

/** Mail without a relay: every message is kept as it would have left, to be read at `/mailbox`. */
export function builtInMailer({ mails, from, clock }: Options): Mailer {
  return {
    builtIn: true,
    connections: 5,
    async send(mail) {
      // Loaded with the first mail: a start does not wait for the library.
      const { readyMail } = await import('./ready-mail.js');
      const { raw, messageId } = await readyMail(mail, from, clock.now());
      await mails.insert(
        { organizationId: mail.organizationId },
        {
          from: (mail.from ?? from).address,
          to: mail.to.address.toLowerCase(),
          subject: mail.subject,
          sizeBytes: raw.length,
          raw,
        },
      );
      return { state: 'accepted', messageId, reply: 'kept in the built-in mailbox' };
    },
    close: () => Promise.resolve(),
  };
}
