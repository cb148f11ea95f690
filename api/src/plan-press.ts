import { PAID_ADVERTISING_CODES } from '@altavoz/domain/tactics/paid-advertising';
import type { UserService } from './modules/accounts/user.service.js';
import type { AttachmentService } from './modules/attachments/attachment.service.js';
import { DeliveryRepository } from './modules/bulletins/delivery.repository.js';
import type { CampaignService } from './modules/campaigns/campaign.service.js';
import type { ContactService } from './modules/contacts/contact.service.js';
import { freePressModule } from './modules/free-press/free-press.module.js';
import type { EventService } from './modules/events/event.service.js';
import type { MessageService } from './modules/messages/message.service.js';
import type { OutletService } from './modules/outlets/outlet.service.js';
import { pressReleaseModule } from './modules/releases/press-release.module.js';
import type { MediaContact } from './modules/releases/press-release.js';
import type { TacticReadingService } from './modules/tactics/tactic-reading.service.js';
import { outcomeOf } from './plan-measures.js';
import type { PlanReferences } from './plan-references.js';
import type { Scope } from './platform/caller.js';
import type { Platform } from './platform/platform.js';

interface AroundThePress {
  readonly campaigns: CampaignService;
  readonly attachments: AttachmentService;
  readonly messages: MessageService;
  readonly tactics: TacticReadingService;
  readonly outlets: OutletService;
  readonly events: EventService;
  readonly contacts: ContactService;
  readonly people: UserService;
  readonly indicators: Parameters<typeof outcomeOf>[0];
  readonly references: PlanReferences;
}

/** Clips and press releases, joined: a release counts the clips it led to, and a clip names its release. */
export function pressModules(platform: Platform, around: AroundThePress) {
  const { campaigns, attachments, messages, tactics, outlets, events, contacts, people } = around;
  const { indicators, references } = around;
  const deliveries = new DeliveryRepository(platform.database);
  const freePress = freePressModule(platform, {
    campaigns,
    attachments,
    names: {
      async messages(scope, campaignId) {
        const all = await messages.all(scope, campaignId);
        return all.map(({ id, content }) => ({ id, text: content.text }));
      },
      async tactics(scope, campaignId) {
        return (await tactics.lines(scope, campaignId)).map(({ id, name }) => ({ id, text: name }));
      },
      async releases(scope, campaignId) {
        const all = await releases.service.all(scope, campaignId);
        return all.map(({ id, title }) => ({ id, text: { es: title } }));
      },
      async events(scope, campaignId) {
        return (await events.all(scope, campaignId)).map(({ id, name }) => ({ id, text: name }));
      },
      outlets: (scope) => outlets.everything(scope),
    },
    plan: {
      assertKnown: (scope, campaignId, named) => references.assertKnown(scope, campaignId, named),
      rateCard: (scope, rateCardId) => outlets.card(scope, rateCardId),
      releases: (scope, campaignId, days) => releases.service.pickUp(scope, campaignId, days),
      async releaseNames(scope, campaignId, ids) {
        const found = await releases.service.some(scope, campaignId, ids);
        return new Map(found.map(({ id, title }) => [id, { es: title, en: title }]));
      },
      outcome: (scope, campaign) => outcomeOf(indicators, scope, campaign),
      async tacticNames(scope, campaignId, ids) {
        const found = await tactics.some(scope, campaignId, ids);
        return new Map(found.map(({ id, name }) => [id, name]));
      },
      async messageNames(scope, campaignId, ids) {
        const found = await messages.some(scope, campaignId, ids);
        return new Map(found.map(({ id, inForce, content }) => [id, (inForce?.content ?? content).text]));
      },
      paidAdvertising: (scope, campaignId) => tactics.sumOf(scope, campaignId, PAID_ADVERTISING_CODES),
    },
  });

  const releases = pressReleaseModule(platform, {
    campaigns,
    attachments,
    plan: {
      assertKnown: (scope, campaignId, named) => references.assertKnown(scope, campaignId, named),
      messages: (scope, campaign) => messages.forRules(scope, campaign),
      contacts: (scope, ids) => mediaContacts(contacts, scope, ids),
      counts: (scope, ids) => deliveries.countsOf(scope, ids),
      author: (scope, userId) => people.author(scope, userId),
      async clipsSince(scope, campaignId, from) {
        const found = await freePress.clips.between(scope, campaignId, from);
        return found.filter(({ sameAsId }) => sameAsId === null);
      },
      clipsOf: (scope, campaignId, ids) => freePress.clips.ofReleases(scope, campaignId, ids),
    },
  });
  releases.service.addUse({
    by: 'a clip',
    uses: async (scope, campaignId, id) =>
      (await freePress.clips.ofReleases(scope, campaignId, [id])).length > 0,
  });
  return { freePress, releases };
}

/** Contacts as a press release sees them. */
export async function mediaContacts(
  contacts: Pick<ContactService, 'some'>,
  scope: Scope,
  ids: readonly string[],
): Promise<MediaContact[]> {
  const found = await contacts.some(scope, ids);
  return found.map(({ id, name, outlet, email, noReleases, archivedAt }) => ({
    id,
    name,
    outlet,
    email,
    // Contacts from before could not say so.
    noReleases: noReleases === true,
    archived: archivedAt !== null,
  }));
}
