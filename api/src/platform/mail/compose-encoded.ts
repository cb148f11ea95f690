import MimeNode from 'nodemailer/lib/mime-node';
import type { SendMailOptions } from 'nodemailer';
import { compose } from './compose.js';
import type { MailAddress, OutgoingMail } from './mailer.js';

/** A mail whose body is ready made: the mail library writes the headers, and nothing is encoded again. */
export function composeEncoded(
  mail: OutgoingMail,
  body: NonNullable<OutgoingMail['body']>,
  from: MailAddress,
  date: Date,
): SendMailOptions {
  const { headers = {}, disableFileAccess, disableUrlAccess } = compose(mail, from, date);
  const sender = mail.from ?? from;
  const node = new MimeNode(`multipart/alternative; boundary="${body.boundary}"`);
  node.setHeader('From', [{ ...sender }]);
  node.setHeader('To', [{ ...mail.to }]);
  if (mail.replyTo) node.setHeader('Reply-To', [{ ...mail.replyTo }]);
  node.setHeader('Subject', mail.subject);
  node.setHeader('Date', date.toUTCString().replace('GMT', '+0000'));
  if (mail.messageId) node.setHeader('Message-ID', mail.messageId);
  for (const [name, value] of Object.entries(headers)) node.setHeader(name, String(value));
  return {
    raw: `${node.buildHeaders()}\r\n\r\n${body.content}`,
    messageId: node.messageId(),
    envelope: { from: sender.address, to: [mail.to.address] },
    ...(disableFileAccess === undefined ? {} : { disableFileAccess }),
    ...(disableUrlAccess === undefined ? {} : { disableUrlAccess }),
  };
}
