import type { Platform } from '../../platform/platform.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SubscriberRecordService } from '../subscribers/subscriber-record.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import { BounceMailboxService } from './bounce-mailbox.service.js';
import { BounceRepository } from './bounce.repository.js';
import { bounceRoutes } from './bounce.routes.js';
import { BounceService } from './bounce.service.js';
import { MailboxMarkRepository } from './mailbox-mark.repository.js';

interface Needs {
  readonly organizations: OrganizationService;
  readonly subscribers: SubscriberService;
  readonly record: SubscriberRecordService;
}

const READ_MAILBOX = 'bounce-mailbox';
const CLEAN = 'bounce-clean';

/** What mail servers and readers say about our mails: told by a mail service, read from a mailbox, or brought by a person. */
export function bounceModule(platform: Platform, { organizations, subscribers, record }: Needs) {
  const { database, unitOfWork, clock, ids, log, queue } = platform;
  const { webhookSecret, mailboxUrl, softLimit } = platform.config.bounces;
  const repository = new BounceRepository(database);
  const marks = new MailboxMarkRepository(database);
  const service = new BounceService({
    bounces: repository,
    subscribers,
    unitOfWork,
    softLimit,
    clock,
    ids,
    log,
  });
  record.addAddressForgetter((unit, email) => repository.forgetAddress(unit, email));
  record.addTeller(async (scope, { email }) => {
    const all = await service.ofAddress(scope, email);
    return {
      bounces: all.map(({ at, kind, code, detail }) => ({ at: at.toISOString(), kind, code, detail })),
    };
  });

  queue.handle(CLEAN, () => service.clean());
  queue.schedule(CLEAN, '17 4 * * *');
  queue.handle(READ_MAILBOX, async ({ signal }) => {
    if (mailboxUrl === null) return;
    const owner = await organizations.first();
    if (!owner) return;
    const mailbox = new BounceMailboxService({ url: mailboxUrl, bounces: service, marks, log });
    await mailbox.read({ organizationId: owner.id }, signal);
  });
  if (mailboxUrl !== null) queue.schedule(READ_MAILBOX, '*/5 * * * *');

  return {
    service,
    routes: bounceRoutes({ bounces: service, organizations, secret: webhookSecret, clock }),
  };
}
