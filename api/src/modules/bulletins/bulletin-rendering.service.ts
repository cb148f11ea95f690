import { countedHtml, countingNotice, linksIn } from '@altavoz/bulletin-rendering/counted';
import {
  personalize,
  personalValues,
  piecesOf,
  type RenderedBulletin,
} from '@altavoz/bulletin-rendering/personal';
import { renderBulletin } from '@altavoz/bulletin-rendering/render-bulletin';
import { subscriptionReason } from '@altavoz/bulletin-rendering/wording';
import type { BrandLook } from '@altavoz/domain/brand/brand-guide';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import { bodyEncoder } from '../../platform/mail/encoded-body.js';
import type { List } from '../lists/list.model.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import type { BulletinCopyFields, BulletinFields } from './bulletin.js';
import type { PersonalCopy } from './mailing.js';

type Content = Pick<BulletinFields, 'campaignId' | 'subject' | 'preheader' | 'blocks' | 'language' | 'month'>;

/** Nobody's identifier: the unsubscribe link of a preview or a test is valid and ends nothing. */
const NOBODY = '0'.repeat(24);

/** What mails of a campaign wear. */
export interface Looks {
  look(scope: Scope, campaignId: string): Promise<BrandLook>;
}

interface Dependencies {
  readonly organizations: OrganizationService;
  readonly subscribers: SubscriberService;
  readonly brand: Looks;
  /** Where everything of this installation is found. */
  readonly baseUrl: string;
}

/** A mail, with where it leads if that is counted. */
interface Rendered extends RenderedBulletin {
  readonly links: string[] | null;
}

/** Bulletins as mails, in the organization's brand. */
export class BulletinRenderingService {
  constructor(private readonly needs: Dependencies) {}

  async render(
    scope: Scope,
    content: Content,
    list: List,
    { test = false, subscribeUrl }: { readonly test?: boolean; readonly subscribeUrl?: string } = {},
  ): Promise<Rendered> {
    const { name, postalAddress, countsReading } = await this.needs.organizations.get(scope);
    const { campaignId, subject, preheader, blocks, language, month } = content;
    const look = await this.needs.brand.look(scope, campaignId);
    const mail = await renderBulletin({
      subject,
      preheader,
      blocks,
      language,
      month,
      listName: list.name,
      brand: { name, ...look },
      postalAddress,
      test,
      subscribeUrl,
      webUrl: this.archived(list, { month, language }, test || subscribeUrl !== undefined),
    });
    return { ...mail, links: countsReading ? linksIn(mail.html) : null };
  }

  /** The size of the largest of its languages: no reader's program may cut it. */
  async heaviest(
    scope: Scope,
    content: Content & Pick<BulletinFields, 'variants'>,
    list: List,
  ): Promise<number> {
    const others = (content.variants ?? []).map((variant) => ({ ...content, ...variant }));
    const mails = await Promise.all([content, ...others].map((one) => this.render(scope, one, list)));
    return Math.max(...mails.map(({ sizeBytes }) => sizeBytes));
  }

  /** One subscriber's copy, with their own link and the day on which they said yes. */
  copyFor(
    scope: Scope,
    mail: Pick<BulletinCopyFields, 'subject' | 'html' | 'text' | 'links'>,
    language: Content['language'],
    recipient: { readonly subscriberId: string; readonly since: PlainDateString },
  ): RenderedBulletin & { readonly unsubscribeUrl: string } {
    const links = this.linksOf(scope, recipient.subscriberId);
    const reason = reasonOf(mail, language, recipient.since);
    const copy = personalize({ ...mail, sizeBytes: 0 }, { ...links, reason });
    return { ...copy, unsubscribeUrl: links.unsubscribeUrl };
  }

  /** The same for a whole list: what all copies share is encoded once. */
  copies(
    scope: Scope,
    mail: Pick<BulletinCopyFields, 'bulletinId' | 'html' | 'text' | 'links'>,
    language: Content['language'],
  ): (recipient: { readonly subscriberId: string; readonly since: PlainDateString }) => PersonalCopy {
    const encode = bodyEncoder(piecesOf(mail.text), piecesOf(this.counted(mail)));
    return ({ subscriberId, since }) => {
      const links = this.linksOf(scope, subscriberId);
      const values = personalValues({ ...links, reason: reasonOf(mail, language, since) });
      return { unsubscribeUrl: links.unsubscribeUrl, body: encode({ ...values.text }, { ...values.html }) };
    };
  }

  /** As a reader would see it, for looking at and for tests. */
  sampleCopy(
    scope: Scope,
    mail: Pick<BulletinCopyFields, 'subject' | 'html' | 'text' | 'links'>,
    language: Content['language'],
    today: PlainDateString,
  ): RenderedBulletin & { readonly unsubscribeUrl: string } {
    return this.copyFor(scope, mail, language, { subscriberId: NOBODY, since: today });
  }

  /** The copy that anyone may read; there is none of a test, and none of what stays inside the house. */
  private archived(
    { kind, slug, language: usual }: List,
    { month, language }: Pick<Content, 'month' | 'language'>,
    isNone: boolean,
  ): string | undefined {
    if (isNone || kind === 'internal') return undefined;
    const other = language === usual ? '' : `?language=${language}`;
    return `${this.needs.baseUrl}/bulletins/${slug}/${month}${other}`;
  }

  /** Only copies that leave are counted: previews and the archive lead where they lead. */
  private counted({
    bulletinId,
    html,
    links,
  }: Pick<BulletinCopyFields, 'bulletinId' | 'html' | 'links'>): string {
    const base = `${this.needs.baseUrl}/go/${bulletinId}`;
    const addresses = { linkUrl: (position: number) => `${base}/${position}`, openUrl: `${base}/open.gif` };
    return links ? countedHtml(html, links, addresses) : html;
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

/** Who is counted is told so, in the mail itself. */
function reasonOf(
  { links }: Pick<BulletinCopyFields, 'links'>,
  language: Content['language'],
  since: PlainDateString,
): string {
  const reason = subscriptionReason(language, since);
  return links ? `${reason} ${countingNotice(language)}` : reason;
}
