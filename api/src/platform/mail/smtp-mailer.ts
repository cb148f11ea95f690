import nodemailer from 'nodemailer';
import type { Clock } from '../clock.js';
import { compose } from './compose.js';
import type { MailAddress, Mailer } from './mailer.js';
import { outcomeOf } from './outcome.js';

const CONNECTIONS = 5;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

interface Options {
  readonly url: string;
  readonly from: MailAddress;
  readonly clock: Clock;
  /** Waits of the connection; shorter in tests. */
  readonly timeoutMs?: number;
}

/** Mail through a relay: one pool a process, encrypted unless the relay is on this machine. */
export function smtpMailer({ url, from, clock, timeoutMs = 30_000 }: Options): Mailer {
  const relay = new URL(url);
  const secure = relay.protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true,
    host: relay.hostname.replace(/^\[|\]$/g, ''),
    port: Number(relay.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !LOOPBACK.has(relay.hostname),
    ...(relay.username
      ? { auth: { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) } }
      : {}),
    maxConnections: CONNECTIONS,
    maxMessages: 100,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs * 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const room: (() => void)[] = [];
  transport.on('idle', () => {
    for (const go of room.splice(0)) go();
  });

  return {
    builtIn: false,
    async send(mail, signal) {
      try {
        const info = await transport.sendMail({
          ...compose(mail, from, clock.now()),
          ...(signal ? { signal } : {}),
        });
        return { state: 'accepted', messageId: info.messageId, reply: info.response.slice(0, 200) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    ready: () => (transport.isIdle() ? Promise.resolve() : new Promise((resolve) => room.push(resolve))),
    close() {
      transport.close();
      for (const go of room.splice(0)) go();
      return Promise.resolve();
    },
  };
}
