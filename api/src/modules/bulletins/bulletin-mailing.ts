import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { Scope } from '../../platform/caller.js';
import type { MailAddress } from '../../platform/mail/mailer.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import type { PauseReason } from './bulletin.js';
import type { BulletinRenderingService } from './bulletin-rendering.service.js';
import type { BulletinSendingService } from './bulletin-sending.service.js';
import type { ReaderStates } from './bulletin.ports.js';
import type { BulletinRepository } from './bulletin.repository.js';
import { hostOf } from './delivery.service.js';
import type { LeavingMailing, Mailings, NewRecipient, OutgoingMailing } from './mailing.js';

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly sending: BulletinSendingService;
  readonly rendering: BulletinRenderingService;
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly subscribers: SubscriberService;
  readonly organizations: OrganizationService;
  readonly readers: ReaderStates;
  readonly mailFrom: MailAddress;
}

/** Bulletins for the ledger: they leave for the active subscribers of their list. */
export class BulletinMailing implements Mailings {
  constructor(private readonly needs: Dependencies) {}

  async leaving(scope: Scope, id: string): Promise<LeavingMailing | null> {
    const bulletin = await this.needs.bulletins.byId(scope, id);
    if (bulletin?.status !== 'sending') return null;
    return { id, organizationId: bulletin.organizationId, frozen: bulletin.recipientsFrozen };
  }

  leavingAnywhere(): Promise<LeavingMailing[]> {
    return this.needs.bulletins.sendingAnywhere();
  }

  async isLeaving(scope: Scope, id: string): Promise<boolean> {
    return (await this.needs.bulletins.statusOf(scope, id)) === 'sending';
  }

  async recipientsAfter(
    scope: Scope,
    id: string,
    after: string | null,
    limit: number,
  ): Promise<NewRecipient[]> {
    const { listId } = await this.needs.bulletins.get(scope, id);
    const batch = await this.needs.subscribers.activeAfter(scope, listId, after, limit);
    return batch.map(({ id: recipientId, email, name, area }) => ({
      recipientId,
      email,
      name,
      area: area ?? '',
    }));
  }

  noteFrozen(scope: Scope, id: string): Promise<void> {
    return this.needs.bulletins.noteFrozen(scope, id);
  }

  async outgoing(scope: Scope, id: string): Promise<OutgoingMailing> {
    const { bulletins, lists, organizations, campaigns, rendering, mailFrom } = this.needs;
    const { listId, campaignId, language } = await bulletins.get(scope, id);
    const copy = await bulletins.copyOf(scope, id);
    if (!copy) throw new Error('The mail of a bulletin that is leaving is not there');
    const list = await lists.get(scope, listId);
    const { name } = await organizations.get(scope);
    const { timeZone } = await campaigns.get(scope, campaignId);
    const main = { copyFor: rendering.copies(scope, copy, language) };
    const others = new Map(
      (copy.variants ?? []).map((one) => [
        one.language,
        {
          copyFor: rendering.copies(scope, { ...copy, ...one }, one.language),
          subject: one.subject,
          language: one.language,
        },
      ]),
    );
    return {
      language,
      subject: copy.subject,
      sender: { name, address: mailFrom.address },
      listId: `<${list.slug}.${hostOf(mailFrom)}>`,
      copyOf: ({ recipientId: subscriberId }, { since, language: theirs }) => {
        const own = theirs && others.get(theirs);
        const { copyFor, ...heads } = own ?? main;
        return { ...copyFor({ subscriberId, since: dayAt(since.getTime(), timeZone) }), ...heads };
      },
    };
  }

  statesOf(...asked: Parameters<ReaderStates['statesOf']>): ReturnType<ReaderStates['statesOf']> {
    return this.needs.readers.statesOf(...asked);
  }

  /** The next bulletin leaves them out. */
  async bounced(scope: Scope, recipientIds: readonly string[]): Promise<void> {
    for (const subscriberId of recipientIds) await this.needs.subscribers.bounce(scope, subscriberId);
  }

  pauseBecause(scope: Scope, id: string, reason: PauseReason): Promise<void> {
    return this.needs.sending.pauseBecause(scope, id, reason);
  }

  closeIfDone(scope: Scope, id: string): Promise<unknown> {
    return this.needs.sending.closeIfDone(scope, id);
  }

  continueAt(scope: Scope, id: string, at: Date): Promise<void> {
    return this.needs.sending.continueAt(scope, id, at);
  }
}
