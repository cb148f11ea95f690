import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { MailAddress } from '../../platform/mail/mailer.js';
import type { PauseReason } from '../bulletins/bulletin.js';
import type {
  LeavingMailing,
  Mailings,
  NewRecipient,
  OutgoingMailing,
  ReaderState,
} from '../bulletins/mailing.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { PressReleaseRepository } from './press-release.repository.js';
import type { PressReleaseService } from './press-release.service.js';
import type { MediaContact } from './press-release.js';
import type { ReleaseRenderingService } from './release-rendering.service.js';
import { replyTo, type ReleaseSendingService } from './release-sending.service.js';

interface Dependencies {
  readonly releases: PressReleaseRepository;
  readonly service: PressReleaseService;
  readonly sending: ReleaseSendingService;
  readonly rendering: ReleaseRenderingService;
  readonly organizations: OrganizationService;
  readonly mailFrom: MailAddress;
  readonly clock: Clock;
  readonly contacts: (scope: Scope, ids: readonly string[]) => Promise<readonly MediaContact[]>;
  /** Those of these addresses that are never written to again. */
  readonly suppressedAmong: (scope: Scope, emails: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Press releases for the ledger: they leave for the media contacts that were chosen (N5). */
export class ReleaseMailing implements Mailings {
  constructor(private readonly needs: Dependencies) {}

  async leaving(scope: Scope, id: string): Promise<LeavingMailing | null> {
    const release = await this.needs.releases.byId(scope, id);
    if (release?.status !== 'sending') return null;
    return { id, organizationId: release.organizationId, frozen: release.recipientsFrozen };
  }

  leavingAnywhere(): Promise<LeavingMailing[]> {
    return this.needs.releases.sendingAnywhere();
  }

  async isLeaving(scope: Scope, id: string): Promise<boolean> {
    return (await this.needs.releases.statusOf(scope, id)) === 'sending';
  }

  /** At most some hundreds: one batch, in the order in which they were chosen. */
  async recipientsAfter(
    scope: Scope,
    id: string,
    after: string | null,
    limit: number,
  ): Promise<NewRecipient[]> {
    const release = await this.needs.releases.get(scope, id);
    const { writable } = await this.needs.service.recipientsOf(scope, release);
    const from = after === null ? 0 : writable.findIndex((contact) => contact.id === after) + 1;
    return writable.slice(from, from + limit).map(({ id: recipientId, email, name }) => ({
      recipientId,
      email,
      name,
      area: '',
    }));
  }

  noteFrozen(scope: Scope, id: string): Promise<void> {
    return this.needs.releases.noteFrozen(scope, id);
  }

  async outgoing(scope: Scope, id: string): Promise<OutgoingMailing> {
    const { releases, organizations, rendering, mailFrom } = this.needs;
    const release = await releases.get(scope, id);
    const copy = await releases.copyOf(scope, id);
    if (!copy) throw new Error('The mail of a press release that is leaving is not there');
    const { name } = await organizations.get(scope);
    const copyFor = rendering.copies(scope, copy, release.language);
    return {
      language: release.language,
      subject: copy.subject,
      sender: { name, address: mailFrom.address },
      ...replyTo(release),
      copyOf: (delivery) => copyFor({ id: delivery.recipientId, name: delivery.name }),
    };
  }

  /** As they are now: who asked for none, was put aside, moved to another address or was erased gets nothing. */
  async statesOf(
    scope: Scope,
    recipients: readonly { readonly recipientId: string; readonly email: string }[],
  ): Promise<ReadonlyMap<string, ReaderState>> {
    const { contacts, suppressedAmong, clock } = this.needs;
    const found = await contacts(
      scope,
      recipients.map(({ recipientId }) => recipientId),
    );
    const known = new Map(found.map((contact) => [contact.id, contact]));
    const suppressed = await suppressedAmong(
      scope,
      recipients.map(({ email }) => email),
    );
    const since = clock.now();
    return new Map(
      recipients.flatMap(({ recipientId, email }): [string, ReaderState][] => {
        const contact = known.get(recipientId);
        if (!contact || suppressed.has(email)) return [];
        return [[recipientId, { status: statusOf(contact, email), since }]];
      }),
    );
  }

  /** A journalist's address is mended by hand: the delivery says what the server answered. */
  bounced(): Promise<void> {
    return Promise.resolve();
  }

  pauseBecause(scope: Scope, id: string, reason: PauseReason): Promise<void> {
    return this.needs.sending.pauseBecause(scope, id, reason);
  }

  closeIfDone(scope: Scope, id: string): Promise<void> {
    return this.needs.sending.closeIfDone(scope, id);
  }

  continueAt(scope: Scope, id: string, at: Date): Promise<void> {
    return this.needs.sending.continueAt(scope, id, at);
  }
}

function statusOf({ noReleases, archived, email }: MediaContact, address: string): string {
  if (noReleases) return 'declined';
  if (archived) return 'archived';
  return email?.trim().toLowerCase() === address ? 'active' : 'moved';
}
