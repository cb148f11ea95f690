import nodemailer from 'nodemailer';
import type { Clock } from '../clock.js';
import { compose } from './compose.js';
import { composeEncoded } from './compose-encoded.js';
import type { MailAddress, Mailer } from './mailer.js';
import { outcomeOf } from './outcome.js';

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
  /** Waits of the connection; shorter in tests. */
  readonly timeoutMs?: number;
}

/** Mail through a relay: one pool a process, encrypted unless the relay is on this machine. */
export function smtpMailer({
  url,
  from,
  clock,
  connections = 5,
  tls = 'required',
  dkim = null,
  timeoutMs = 30_000,
}: Options): Mailer {
  const relay = new URL(url);
  const secure = relay.protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true,
    host: relay.hostname.replace(/^\[|\]$/g, ''),
    port: Number(relay.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && tls === 'required' && !LOOPBACK.has(relay.hostname),
    ...(relay.username
      ? { auth: { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) } }
      : {}),
    ...(dkim
      ? {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            // RFC 8058 asks that the way out is signed too.
            headerFieldNames: SIGNED,
          },
        }
      : {}),
    maxConnections: connections,
    maxMessages: 100,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs * 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    builtIn: false,
    connections,
    async send(mail, signal) {
      try {
        const info = await transport.sendMail({
          ...(mail.body
            ? composeEncoded(mail, mail.body, from, clock.now())
            : compose(mail, from, clock.now())),
          ...(signal ? { signal } : {}),
        });
        return { state: 'accepted', messageId: info.messageId, reply: info.response.slice(0, 200) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close() {
      transport.close();
      return Promise.resolve();
    },
  };
}
