import type { BrandLook } from '@altavoz/domain/brand/brand-guide';
import {
  personalize,
  personalValues,
  piecesOf,
  type RenderedBulletin,
} from '@altavoz/bulletin-rendering/personal';
import { releaseWording } from '@altavoz/bulletin-rendering/release-wording';
import { renderRelease } from '@altavoz/bulletin-rendering/render-release';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { textIn } from '@altavoz/domain/shared/language';
import { momentOf } from '@altavoz/domain/shared/zoned-time';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import { bodyEncoder } from '../../platform/mail/encoded-body.js';
import type { PersonalCopy } from '../bulletins/mailing.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { PressRelease, ReleaseCopyFields } from './press-release.js';
import type { ReleaseLinks } from './release-links.js';

/** Nobody's identifier: the link of a preview or a test is valid and ends nothing. */
const NOBODY = '0'.repeat(24);

/** What mails of a campaign wear (G1). */
export interface ReleaseLooks {
  look(scope: Scope, campaignId: string): Promise<BrandLook>;
}

interface Dependencies {
  readonly organizations: OrganizationService;
  readonly brand: ReleaseLooks;
  readonly campaigns: CampaignService;
  readonly links: ReleaseLinks;
  readonly clock: Clock;
}

/** Press releases as mails, in the brand of their campaign. */
export class ReleaseRenderingService {
  constructor(private readonly needs: Dependencies) {}

  /** As it leaves at this moment, or at its hour when it has one: an embargo that is over by then is not named. */
  async render(scope: Scope, release: PressRelease, test = false): Promise<RenderedBulletin> {
    const { organizations, campaigns, clock } = this.needs;
    const { name, postalAddress } = await organizations.get(scope);
    const look = await this.needs.brand.look(scope, release.campaignId);
    const { timeZone } = await campaigns.get(scope, release.campaignId);
    const { title, body, callToAction, pressContact, language, embargo, sendAt } = release;
    const leaves = (sendAt ?? clock.now()).getTime();
    return renderRelease({
      title,
      body,
      callToAction: callToAction && {
        label: textIn(callToAction.label, language),
        url: callToAction.url,
      },
      pressContact,
      language,
      day: dayAt(leaves, timeZone),
      embargo: embargo && momentOf(embargo, timeZone) > leaves ? embargo : null,
      brand: { name, ...look },
      postalAddress,
      test,
    });
  }

  /** The copies of all who get it: what they share is encoded once. */
  copies(
    scope: Scope,
    mail: Pick<ReleaseCopyFields, 'html' | 'text'>,
    language: PressRelease['language'],
  ): (contact: { readonly id: string; readonly name: string }) => PersonalCopy {
    const encode = bodyEncoder(piecesOf(mail.text), piecesOf(mail.html));
    return ({ id, name }) => {
      const unsubscribeUrl = this.leaveUrl(scope, id);
      const values = personalValues({ unsubscribeUrl, greeting: releaseWording(language).greeting(name) });
      return { unsubscribeUrl, body: encode({ ...values.text }, { ...values.html }) };
    };
  }

  /** As a journalist would see it, for looking at and for tests. */
  sampleCopy(
    scope: Scope,
    mail: RenderedBulletin,
    language: PressRelease['language'],
  ): RenderedBulletin & { readonly unsubscribeUrl: string } {
    const unsubscribeUrl = this.leaveUrl(scope, NOBODY);
    const greeting = releaseWording(language).greeting(SAMPLE_NAMES[language]);
    return { ...personalize(mail, { unsubscribeUrl, greeting }), unsubscribeUrl };
  }

  private leaveUrl({ organizationId }: Scope, contactId: string): string {
    return this.needs.links.leaveUrl({ organizationId, contactId });
  }
}

const SAMPLE_NAMES = { es: 'cada periodista', en: 'each journalist' } as const;
