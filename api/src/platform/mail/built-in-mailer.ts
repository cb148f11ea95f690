import type { MailMessage, SendMailOptions, Transport, Transporter } from 'nodemailer';
import type { Clock } from '../clock.js';
import type { Repository } from '../db/repository.js';
import { compose } from './compose.js';
import type { StoredMail } from './mail.model.js';
import type { MailAddress, Mailer, OutgoingMail } from './mailer.js';

interface Kept {
  readonly messageId: string;
  readonly raw: Buffer;
}

/** Builds the very bytes a relay would get and hands them back instead of sending them. */
const keeping: Transport<Kept> = {
  name: 'built-in-mailbox',
  version: '1',
  send(mail: MailMessage<Kept>, done) {
    mail.message.build((error, raw) => {
      if (error) done(error);
      else done(null, { messageId: mail.message.messageId(), raw: raw ?? Buffer.alloc(0) });
    });
  },
};

interface Options {
  readonly mails: Repository<StoredMail>;
  readonly from: MailAddress;
  readonly clock: Clock;
}

/** Mail without a relay: every message is kept as it would have left, to be read at `/mailbox`. */
export function builtInMailer({ mails, from, clock }: Options): Mailer {
  let transport: Promise<Transporter<Kept>> | undefined;
  return {
    builtIn: true,
    connections: 5,
    async send(mail) {
      const keeper = await (transport ??= keepingTransport());
      const { raw, messageId } = await keeper.sendMail(await composed(mail, mail.from ?? from, clock.now()));
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

async function composed(mail: OutgoingMail, from: MailAddress, date: Date): Promise<SendMailOptions> {
  if (!mail.body) return compose(mail, from, date);
  const { composeEncoded } = await import('./compose-encoded.js');
  return composeEncoded(mail, mail.body, from, date);
}

/** Made with the first mail: a start does not wait for the library. */
async function keepingTransport(): Promise<Transporter<Kept>> {
  const { default: nodemailer } = await import('nodemailer');
  return nodemailer.createTransport<Kept>(keeping, { disableFileAccess: true, disableUrlAccess: true });
}
