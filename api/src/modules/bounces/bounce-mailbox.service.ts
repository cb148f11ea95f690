import { createHash } from 'node:crypto';
import type { Scope } from '../../platform/caller.js';
import type { Logger } from '../../platform/observability/logger.js';
import { readMailbox } from '../../platform/mail/imap-mailbox.js';
import type { BounceService, Taken } from './bounce.service.js';
import type { MailboxMarkRepository } from './mailbox-mark.repository.js';

interface Dependencies {
  readonly url: string;
  readonly bounces: BounceService;
  readonly marks: MailboxMarkRepository;
  readonly log: Logger;
}

/** The beginning of a report says everything: what was sent follows it. */
const MAX_BYTES = 512 * 1024;
const MAX_MESSAGES = 500;

/** Reads the mailbox that bounces come back to. Other mail in it is neither marked nor moved. */
export class BounceMailboxService {
  constructor(private readonly needs: Dependencies) {}

  async read(scope: Scope, signal: AbortSignal): Promise<Taken> {
    const { url, bounces, marks, log } = this.needs;
    // The address holds a password: only what it comes to is kept.
    const mailbox = createHash('sha256')
      .update(url.replace(/:\/\/([^:@/]*):[^@]*@/, '://$1@'))
      .digest('base64url');
    const counts = { taken: 0, known: 0, ignored: 0 };
    const mark = await readMailbox(
      { url, maxBytes: MAX_BYTES, maxMessages: MAX_MESSAGES },
      await marks.of(scope, mailbox),
      async (raw) => {
        const taken = await bounces.takeMessage(scope, raw, 'mailbox');
        for (const key of ['taken', 'known', 'ignored'] as const) counts[key] += taken[key];
        return taken.taken + taken.known > 0;
      },
      signal,
    );
    if (mark) await marks.note(scope, { mailbox, uidValidity: mark.uidValidity, uid: mark.uid });
    if (counts.taken > 0)
      log.info({ event: 'bounces-read', ...counts }, 'Reports were read from the mailbox');
    return counts;
  }
}
