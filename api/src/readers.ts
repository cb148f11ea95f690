import type { CalendarSource } from './modules/calendar/calendar-source.js';
import type { BulletinsForRules } from './modules/checks/check.ports.js';
import type { WaitingElsewhere } from './modules/today/today.ports.js';
import type { BrandGuideService } from './modules/brand/brand-guide.service.js';
import { bounceModule } from './modules/bounces/bounce.module.js';
import { bulletinCalendarSource } from './modules/bulletins/bulletin-calendar-source.js';
import { bulletinModule } from './modules/bulletins/bulletin.module.js';
import { BulletinRepository } from './modules/bulletins/bulletin.repository.js';
import { DeliveryRepository } from './modules/bulletins/delivery.repository.js';
import type { ReaderStates } from './modules/bulletins/bulletin.ports.js';
import { ReportSettlingService } from './modules/bulletins/report-settling.service.js';
import type { UserService } from './modules/accounts/user.service.js';
import { listModule } from './modules/lists/list.module.js';
import type { OrganizationService } from './modules/organization/organization.service.js';
import type { Teller } from './modules/subscribers/subscriber-record.service.js';
import { subscriberModule } from './modules/subscribers/subscriber.module.js';
import { SubscriberRepository } from './modules/subscribers/subscriber.repository.js';
import { SuppressionRepository } from './modules/subscribers/suppression.repository.js';
import { planForBulletins } from './plan-for-bulletins.js';
import { ledger } from './ledger.js';
import { releaseMailingModule } from './modules/releases/release-mailing.module.js';
import { tallyModule } from './modules/tallies/tally.module.js';
import { sentBulletins } from './sent-bulletins.js';
import { cumulated } from './plan-measures.js';
import { mediaContacts } from './plan-press.js';
import type { planModules } from './plan.js';
import type { Scope } from './platform/caller.js';
import type { Platform } from './platform/platform.js';

interface Needs {
  readonly organizations: OrganizationService;
  readonly people: UserService;
  readonly brand: BrandGuideService;
  readonly plan: ReturnType<typeof planModules>;
}

/** The modules that reach readers: lists, subscribers with their pages, bulletins, press releases. */
export function readerModules(platform: Platform, { organizations, people, brand, plan }: Needs) {
  const lists = listModule(platform);
  const subscribers = subscriberModule(platform, {
    lists: lists.service,
    organizations,
    campaigns: plan.campaigns,
  });
  const bounces = bounceModule(platform, {
    organizations,
    subscribers: subscribers.service,
    record: subscribers.record,
  });
  const bulletins = bulletinModule(platform, {
    campaigns: plan.campaigns,
    lists: lists.service,
    subscribers: subscribers.service,
    organizations,
    brand,
    plan: planForBulletins(plan, people),
    readers: statesOfReaders(platform),
  });
  const suppressions = new SuppressionRepository(platform.database);
  const releases = releaseMailingModule(platform, {
    ledger: ledger(platform),
    service: plan.pressReleases,
    campaigns: plan.campaigns,
    contacts: plan.contacts,
    organizations,
    brand,
    media: (scope, ids) => mediaContacts(plan.contacts, scope, ids),
    suppressedAmong: (scope, emails) => suppressions.suppressedAmong(scope, emails),
    person: (scope, userId) => people.person(scope, userId),
  });
  plan.contacts.whenErased((unit, contactId) => releases.forget(unit, contactId));
  const tallies = tallyModule(platform, { organizations, sent: sentBulletins(platform, lists.service) });
  const settling = new ReportSettlingService({
    deliveries: new DeliveryRepository(platform.database),
    mailings: [bulletins.sending, releases.mailings],
    unitOfWork: platform.unitOfWork,
  });
  bounces.service.onReport((scope, report) => settling.settle(scope, report));
  subscribers.record.addTeller(deliveriesTold(platform));
  plan.messages.addUse({
    by: 'a bulletin',
    uses: (scope, campaignId, messageId) => bulletins.service.carries(scope, campaignId, messageId),
  });

  plan.automatic.provideNow('subscribers', (scope) => subscribers.service.countActive(scope));
  // What goes to the areas of the house is counted apart from what readers get (N11).
  for (const source of ['bulletins-sent', 'internal-reports'] as const) {
    plan.automatic.provide(source, async (scope, campaign, today) => {
      const all = await bulletins.service.ofCampaign(scope, campaign.id);
      const internal = await lists.service.internalIds(scope);
      const sent = all.filter(
        ({ status, listId }) => status === 'sent' && internal.has(listId) === (source === 'internal-reports'),
      );
      return cumulated(
        campaign,
        today,
        sent.map(({ sendOn }) => [sendOn, 1_000] as const),
      );
    });
  }

  const forOverview: BulletinsForRules &
    Pick<WaitingElsewhere, 'bulletinsInReview' | 'bulletinsWaiting'> & { readonly calendar: CalendarSource } =
    {
      calendar: bulletinCalendarSource(bulletins.service),
      async facts(scope, campaignId) {
        const all = await bulletins.service.ofCampaign(scope, campaignId);
        const internal = await lists.service.internalIds(scope);
        return all.map(({ id, subject, listId, month, status }) => ({
          id,
          label: subject || month,
          listId,
          month,
          status,
          internal: internal.has(listId),
        }));
      },
      activeSubscribers: (scope: Scope) => subscribers.service.countActive(scope),
      async bulletinsWaiting(scope, campaignId) {
        const waiting = await bulletins.service.waiting(scope, campaignId);
        return waiting.map(({ id, subject, month, language, heldBecause, sendAt, createdAt }) => ({
          id,
          subject: subject || month,
          language,
          held: heldBecause !== null,
          since: heldBecause === null ? createdAt : (sendAt ?? createdAt),
        }));
      },
      async bulletinsInReview(scope, campaignId) {
        const waiting = await bulletins.service.inReview(scope, campaignId);
        return waiting.map(({ bulletin, recipients }) => {
          const { id, subject, month, language, createdBy, authorIds, submittedBy, submittedAt, updatedAt } =
            bulletin;
          const by = submittedBy ?? createdBy;
          return {
            id,
            subject: subject || month,
            language,
            recipients,
            submittedBy: by,
            submittedAt: submittedAt ?? updatedAt,
            involvedIds: [...authorIds, by.id],
          };
        });
      },
    };

  return {
    forOverview,
    lists: lists.service,
    subscribers: subscribers.service,
    bounces: bounces.service,
    subscriberImports: subscribers.importing,
    bulletins: bulletins.service,
    delivery: bulletins.delivery,
    releaseDelivery: releases.delivery,
    releaseSchedule: releases.schedule,
    routes: [
      ...lists.routes(subscribers.service),
      ...subscribers.routes,
      ...bounces.routes,
      ...bulletins.routes,
      ...tallies.routes,
      ...releases.routes,
    ],
  };
}

/** The bulletins that somebody got or was to get, for a copy of their data. */
function deliveriesTold({ database }: Platform): Teller {
  const deliveries = new DeliveryRepository(database);
  const bulletins = new BulletinRepository(database);
  return async (scope, { subscriberIds }) => {
    const all = await deliveries.find(scope, { recipientId: { $in: [...subscriberIds] } });
    const ids = [...new Set(all.map(({ mailingId }) => mailingId))];
    const sent = await bulletins.find(scope, { _id: { $in: ids } });
    const subjects = new Map(sent.map(({ id, subject, month }) => [id, subject || month]));
    return {
      deliveries: all.map(({ mailingId, status, sentAt }) => ({
        subject: subjects.get(mailingId) ?? '',
        status,
        sentAt: sentAt?.toISOString() ?? null,
      })),
    };
  };
}

/** As they are now, many at once: who was erased is not in the answer, on whichever list they were. */
function statesOfReaders({ database }: Platform): ReaderStates {
  const subscribers = new SubscriberRepository(database);
  const suppressions = new SuppressionRepository(database);
  return {
    async statesOf(scope, recipients) {
      const ids = recipients.map(({ recipientId }) => recipientId);
      const found = await subscribers.find(scope, { _id: { $in: ids } });
      const emails = recipients.map(({ email }) => email);
      const erased = await suppressions.suppressedAmong(scope, emails);
      return new Map(
        found
          .filter(({ email }) => !erased.has(email))
          .map(({ id, status, consent, createdAt, language }) => [
            id,
            { status, since: consent.confirmedAt ?? createdAt, language },
          ]),
      );
    },
  };
}
