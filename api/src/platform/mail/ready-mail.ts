import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { foldLines } from 'nodemailer/lib/mime-funcs';
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
  if (mail.body) return withHeaders(mail, mail.body, from, date);
  const node = new MailComposer(compose(mail, from, date)).compile();
  return { envelope: envelopeOf(node), messageId: node.messageId(), raw: await node.build() };
}

function withHeaders(mail: OutgoingMail, body: EncodedBody, from: MailAddress, date: Date): ReadyMail {
  const sender = mail.from ?? from;
  const messageId = mail.messageId ?? `<${randomUUID()}@${sender.address.split('@').at(-1)}>`;
  const headers: readonly (readonly [string, string | MailAddress])[] = [
    ['From', sender],
    ['To', mail.to],
    ...(mail.replyTo ? ([['Reply-To', mail.replyTo]] as const) : []),
    ['Subject', mail.subject],
    ['Date', date.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId],
    ...Object.entries(headersOf(mail)),
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/alternative; boundary="${body.boundary}"`],
  ];
  const written = headers.map(([name, value]) => header(name, value)).filter((line) => line !== '');
  return {
    envelope:
      PLAIN.test(sender.address) && PLAIN.test(mail.to.address)
        ? { from: sender.address, to: mail.to.address }
        : envelopeOf(new MimeNode().setHeader({ From: [{ ...sender }], To: [{ ...mail.to }] })),
    messageId,
    // Headers are encoded words: all of it is ASCII.
    raw: Buffer.concat([Buffer.from(`${written.join('\r\n')}\r\n\r\n`, 'latin1'), ...body.content]),
  };
}

/** Addresses that the library would leave as they are. */
const PLAIN = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)*$/;

function envelopeOf(node: MimeNode): Envelope {
  const { from, to } = node.getEnvelope();
  const [recipient] = to;
  if (from === false || recipient === undefined || to.length > 1)
    throw new RangeError('a mail leaves from one address to one address');
  return { from, to: recipient };
}

const MOST_KNOWN = 200;
const known = new Map<string, string>();
const writer = new MimeNode(false);

/** Most headers of a thousand mails are the same: the library encodes and folds each once. */
function header(name: string, value: string | MailAddress): string {
  const key = typeof value === 'string' ? `${name}:${value}` : `${name}:${value.name}\0${value.address}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const encoded = writer.encodeHeaderValue(name, typeof value === 'string' ? value : [{ ...value }]);
  const line = encoded.trim() === '' ? '' : foldLines(`${name}: ${encoded}`, 76);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, line);
  return line;
}
