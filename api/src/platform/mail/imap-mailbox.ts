import { ImapFlow } from 'imapflow';

/** How far a mailbox was read: identifiers are only good together with what the server calls their validity. */
export interface MailboxMark {
  readonly uidValidity: string;
  readonly uid: number;
}

interface Options {
  /** `imaps://user:password@host:993/INBOX`, or `imap://` with STARTTLS. */
  readonly url: string;
  /** Longer messages are no reports; only their beginning is read. */
  readonly maxBytes: number;
  readonly maxMessages: number;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The parts of an address of a mailbox; the password is never in an error of ours. */
export function mailboxOf(address: string): {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly pass: string;
  readonly folder: string;
  readonly isLoopback: boolean;
} {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.replace(/^\//, '')) || 'INBOX',
    isLoopback: LOOPBACK.has(url.hostname),
  };
}

/**
 * Hands over what came into a mailbox since the mark, oldest first, and says how far it got. What `take` says was ours
 * is marked as read; everything else stays as people left it. Never without TLS, but on this machine.
 */
export async function readMailbox(
  { url, maxBytes, maxMessages }: Options,
  mark: MailboxMark | null,
  take: (raw: Uint8Array) => Promise<boolean>,
  signal: AbortSignal,
): Promise<MailboxMark | null> {
  const { host, port, secure, user, pass, folder, isLoopback } = mailboxOf(url);
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass },
    logger: false,
    disableAutoIdle: true,
    ...(secure || isLoopback ? {} : { doSTARTTLS: true }),
  });
  // Without a listener a broken connection would end the process; the call that waits for it fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folder);
    try {
      return await readOpened(client, { maxBytes, maxMessages }, mark, take, signal);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function readOpened(
  client: ImapFlow,
  { maxBytes, maxMessages }: Pick<Options, 'maxBytes' | 'maxMessages'>,
  mark: MailboxMark | null,
  take: (raw: Uint8Array) => Promise<boolean>,
  signal: AbortSignal,
): Promise<MailboxMark | null> {
  const opened = client.mailbox;
  if (!opened) return mark;
  const uidValidity = String(opened.uidValidity);
  const from = mark?.uidValidity === uidValidity ? mark.uid : 0;
  const found = (await client.search({ uid: `${from + 1}:*` }, { uid: true })) || [];
  // `5:*` names the newest message even when it is older than 5.
  const uids = found
    .filter((uid) => uid > from)
    .sort((a, b) => a - b)
    .slice(0, maxMessages);
  let last = from;
  for (const uid of uids) {
    if (signal.aborted) break;
    const message = await client.fetchOne(String(uid), { source: { maxLength: maxBytes } }, { uid: true });
    if (message && message.source && (await take(message.source))) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    }
    last = uid;
  }
  return { uidValidity, uid: last };
}
