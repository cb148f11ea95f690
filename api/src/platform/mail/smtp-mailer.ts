import DKIM from 'nodemailer/lib/dkim';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../clock.js';
import type { MailAddress, Mailer } from './mailer.js';
import { outcomeOf } from './outcome.js';
import { readyMail } from './ready-mail.js';
import { SmtpConnections } from './smtp-connections.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

const SIGNED = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'Auto-Submitted',
  'List-Id',
  // RFC 8058 asks that the way out is signed too.
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

/** What a mail is signed with (RFC 6376): the domain and selector whose record holds the public key. */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: string;
}

interface Options {
  readonly url: string;
  readonly from: MailAddress;
  readonly clock: Clock;
  /** How many mails leave at the same time. */
  readonly connections?: number;
  /** Encrypted wherever the relay is not on this machine, or only where the relay offers it. */
  readonly tls?: 'required' | 'offered';
  /** Signs every mail, where the relay does not. */
  readonly dkim?: DkimKey | null;
  /** A certificate to trust in place of the system's; for a whole process NODE_EXTRA_CA_CERTS says it. */
  readonly trust?: string;
  /** Waits of the connection; shorter in tests. */
  readonly timeoutMs?: number;
}

/** Mail through a relay: one set of connections a process, encrypted unless the relay is on this machine. */
export function smtpMailer({
  url,
  from,
  clock,
  connections = 5,
  tls = 'required',
  dkim = null,
  trust,
  timeoutMs = 30_000,
}: Options): Mailer {
  const relay = new URL(url);
  const secure = relay.protocol === 'smtps:';
  const lines = new SmtpConnections(
    {
      relay: {
        host: relay.hostname.replace(/^\[|\]$/g, ''),
        port: Number(relay.port) || (secure ? 465 : 587),
        secure,
        requireTLS: !secure && tls === 'required' && !LOOPBACK.has(relay.hostname),
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs * 2,
        ...(trust === undefined ? {} : { tls: { ca: trust } }),
      },
      credentials: relay.username
        ? { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) }
        : null,
    },
    connections,
  );
  const sign = signerOf(dkim);
  return {
    builtIn: false,
    connections,
    async send(mail, signal) {
      const { envelope, messageId, raw } = await readyMail(mail, from, clock.now());
      const signed = sign ? await sign(raw) : raw;
      try {
        const reply = await lines.send(envelope, signed, signal);
        return { state: 'accepted', messageId, reply: reply.slice(0, 200) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close() {
      lines.close();
      return Promise.resolve();
    },
  };
}

function signerOf(key: DkimKey | null): ((raw: Buffer) => Promise<Buffer>) | null {
  if (!key) return null;
  const dkim = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames: SIGNED,
  });
  return (raw) => buffer(dkim.sign(raw));
}
