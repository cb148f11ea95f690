import MailComposer from 'nodemailer/lib/mail-composer';
import MimeNode from 'nodemailer/lib/mime-node';
import { compose, headersOf } from './compose.js';
import type { EncodedBody } from './encoded-body.js';
import type { MailAddress, OutgoingMail } from './mailer.js';
import type { Envelope } from './smtp-line.js';

/** The very bytes that leave, and for whom. */
export interface ReadyMail {
  readonly envelope: Envelope;
  readonly messageId: string;
  readonly raw: Buffer;
}

/** Written by the mail library; where both parts were encoded before, only the headers are. */
export async function readyMail(mail: OutgoingMail, from: MailAddress, date: Date): Promise<ReadyMail> {
  const node = mail.body
    ? withHeaders(mail, mail.body, from, date)
    : new MailComposer(compose(mail, from, date)).compile();
  const { from: sender, to } = node.getEnvelope();
  const [recipient] = to;
  if (sender === false || recipient === undefined || to.length > 1)
    throw new RangeError('a mail leaves from one address to one address');
  return {
    envelope: { from: sender, to: recipient },
    messageId: node.messageId(),
    // The ready-made parts are quoted-printable, and headers are encoded words: all of it is ASCII.
    raw: mail.body
      ? Buffer.from(`${node.buildHeaders()}\r\n\r\n${mail.body.content}`, 'latin1')
      : await node.build(),
  };
}

function withHeaders(mail: OutgoingMail, body: EncodedBody, from: MailAddress, date: Date): MimeNode {
  const node = new MimeNode(`multipart/alternative; boundary="${body.boundary}"`);
  node.setHeader('From', [{ ...(mail.from ?? from) }]);
  node.setHeader('To', [{ ...mail.to }]);
  if (mail.replyTo) node.setHeader('Reply-To', [{ ...mail.replyTo }]);
  node.setHeader('Subject', mail.subject);
  node.setHeader('Date', date.toUTCString().replace('GMT', '+0000'));
  if (mail.messageId) node.setHeader('Message-ID', mail.messageId);
  for (const [name, value] of Object.entries(headersOf(mail))) node.setHeader(name, value);
  return node;
}
