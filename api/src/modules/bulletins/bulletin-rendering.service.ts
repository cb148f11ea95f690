import {
  personalize,
  personalValues,
  piecesOf,
  type RenderedBulletin,
} from '@altavoz/bulletin-rendering/personal';
import { renderBulletin } from '@altavoz/bulletin-rendering/render-bulletin';
import { subscriptionReason } from '@altavoz/bulletin-rendering/wording';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import { bodyEncoder } from '../../platform/mail/encoded-body.js';
import type { List } from '../lists/list.model.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import type { BulletinCopyFields, BulletinFields } from './bulletin.js';
import type { PersonalCopy } from './mailing.js';

type Content = Pick<BulletinFields, 'subject' | 'preheader' | 'blocks' | 'language' | 'month'>;

/** Nobody's identifier: the unsubscribe link of a preview or a test is valid and ends nothing. */
const NOBODY = '0'.repeat(24);

interface Dependencies {
  readonly organizations: OrganizationService;
  readonly subscribers: SubscriberService;
}

/** Bulletins as mails, in the organization's brand. */
export class BulletinRenderingService {
  constructor(private readonly needs: Dependencies) {}

  async render(
    scope: Scope,
    content: Content,
    list: List,
    { test = false, subscribeUrl }: { readonly test?: boolean; readonly subscribeUrl?: string } = {},
  ): Promise<RenderedBulletin> {
    const { name, brand, postalAddress } = await this.needs.organizations.get(scope);
    const { subject, preheader, blocks, language, month } = content;
    return renderBulletin({
      subject,
      preheader,
      blocks,
      language,
      month,
      listName: list.name,
      brand: { name, ...brand },
      postalAddress,
      test,
      subscribeUrl,
    });
  }

  /** One subscriber's copy, with their own link and the day on which they said yes. */
  copyFor(
    scope: Scope,
    mail: Pick<BulletinCopyFields, 'subject' | 'html' | 'text'>,
    language: Content['language'],
    recipient: { readonly subscriberId: string; readonly since: PlainDateString },
  ): RenderedBulletin & { readonly unsubscribeUrl: string } {
    const links = this.linksOf(scope, recipient.subscriberId);
    const reason = subscriptionReason(language, recipient.since);
    const copy = personalize({ ...mail, sizeBytes: 0 }, { ...links, reason });
    return { ...copy, unsubscribeUrl: links.unsubscribeUrl };
  }

  /** The same for a whole list: what all copies share is encoded once. */
  copies(
    scope: Scope,
    mail: Pick<BulletinCopyFields, 'html' | 'text'>,
    language: Content['language'],
  ): (recipient: { readonly subscriberId: string; readonly since: PlainDateString }) => PersonalCopy {
    const encode = bodyEncoder(piecesOf(mail.text), piecesOf(mail.html));
    return ({ subscriberId, since }) => {
      const links = this.linksOf(scope, subscriberId);
      const values = personalValues({ ...links, reason: subscriptionReason(language, since) });
      return { unsubscribeUrl: links.unsubscribeUrl, body: encode({ ...values.text }, { ...values.html }) };
    };
  }

  /** As a reader would see it, for looking at and for tests. */
  sampleCopy(
    scope: Scope,
    mail: Pick<BulletinCopyFields, 'subject' | 'html' | 'text'>,
    language: Content['language'],
    today: PlainDateString,
  ): RenderedBulletin & { readonly unsubscribeUrl: string } {
    return this.copyFor(scope, mail, language, { subscriberId: NOBODY, since: today });
  }

  private linksOf(
    scope: Scope,
    subscriberId: string,
  ): { readonly unsubscribeUrl: string; readonly preferencesUrl: string } {
    const { subscribers } = this.needs;
    return {
      unsubscribeUrl: subscribers.unsubscribeUrl(scope, subscriberId),
      preferencesUrl: subscribers.preferencesUrl(scope, subscriberId),
    };
  }
}
