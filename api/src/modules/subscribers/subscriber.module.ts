import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { confirmationMail } from './confirmation-mail.js';
import { ListGrowthService } from './list-growth.service.js';
import { MergeService } from './merge.service.js';
import { preferencesRoutes } from './preferences.routes.js';
import { PreferencesService } from './preferences.service.js';
import { SubscriberImportService } from './subscriber-import.service.js';
import { SubscriberRecordService } from './subscriber-record.service.js';
import { SubscriberRepository } from './subscriber.repository.js';
import { subscriberRoutes } from './subscriber.routes.js';
import { SubscriberSheetService } from './subscriber-sheet.service.js';
import { SubscriberService } from './subscriber.service.js';
import { subscriptionRoutes } from './subscription.routes.js';
import { CONFIRMATION_MAIL, SubscriptionService } from './subscription.service.js';
import { SubscriptionTokens } from './subscription-tokens.js';
import { SuppressionRepository } from './suppression.repository.js';
import { SuppressionService } from './suppression.service.js';

interface Needs {
  readonly lists: ListService;
  readonly organizations: OrganizationService;
  readonly campaigns: CampaignService;
}

/** Subscribers, and the pages that readers reach from mails. */
export function subscriberModule(platform: Platform, { lists, organizations, campaigns }: Needs) {
  const { database, unitOfWork, clock, config, links, queue, mailer, log } = platform;
  const tokens = new SubscriptionTokens(links, config.baseUrl);
  const subscribers = new SubscriberRepository(database);
  const suppressions = new SuppressionRepository(database);
  const record = new SubscriberRecordService({ subscribers, suppressions, lists, clock });
  const preferences = new PreferencesService({ subscribers, lists, record, tokens, unitOfWork, clock });
  const subscriptions = new SubscriptionService({
    subscribers,
    suppressions,
    lists,
    tokens,
    unitOfWork,
    clock,
  });
  const service = new SubscriberService({
    subscribers,
    suppressions,
    subscriptions,
    record,
    lists,
    tokens,
    unitOfWork,
    clock,
  });
  const merging = new MergeService({ subscribers, lists, unitOfWork, clock });
  const sheets = new SubscriberSheetService({ subscribers, lists, unitOfWork });
  const growth = new ListGrowthService({ subscribers, campaigns });
  const suppression = new SuppressionService(subscribers, suppressions);

  queue.handle(CONFIRMATION_MAIL, async ({ payload, organizationId }) => {
    if (organizationId === null || typeof payload.subscriberId !== 'string') return;
    const waiting = await subscriptions.awaitingMail(organizationId, payload.subscriberId);
    if (!waiting) return;
    const organization = await organizations.get({ organizationId });
    const { email, name, language } = waiting.subscriber;
    const outcome = await mailer.send({
      organizationId,
      to: { name, address: email },
      from: { name: organization.name, address: config.mailFrom.address },
      language,
      ...confirmationMail({ ...waiting, organization }),
    });
    if (outcome.state === 'refused' && !outcome.permanent) {
      throw new Error('The confirmation mail was refused for now');
    }
    if (outcome.state !== 'accepted') {
      log.warn({ event: 'confirmation-mail-lost', subscriberId: payload.subscriberId, reply: outcome.reply });
    }
  });

  return {
    service,
    record,
    importing: new SubscriberImportService({ subscribers, suppressions, lists, clock }),
    routes: [
      ...subscriberRoutes({ service, merging, suppression, sheets, growth }),
      ...subscriptionRoutes({ subscriptions, lists, organizations, tokens }),
      ...preferencesRoutes(preferences, organizations),
    ],
  };
}
