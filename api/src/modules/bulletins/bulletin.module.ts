import { randomUUID } from 'node:crypto';
import { systemClock } from '../../platform/clock.js';
import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import { archiveRoutes } from './archive.routes.js';
import { BulletinApprovalService } from './bulletin-approval.service.js';
import { BulletinDraftService } from './bulletin-draft.service.js';
import { LinkProbe } from '../../platform/outside/link-probe.js';
import { nameResolver } from '../../platform/outside/name-resolver.js';
import { senderRecords } from '../../platform/outside/sender-records.js';
import { BulletinOutsideService } from './bulletin-outside.service.js';
import { BulletinPlanChangesService } from './bulletin-plan-changes.service.js';
import { BulletinMonthlyService } from './bulletin-monthly.service.js';
import { BULLETIN_NEWS, BulletinNewsService } from './bulletin-news.service.js';
import { BulletinScheduleService } from './bulletin-schedule.service.js';
import { BulletinRenderingService, type Looks } from './bulletin-rendering.service.js';
import { BulletinSendingService, SEND_BULLETIN } from './bulletin-sending.service.js';
import { BulletinMailing } from './bulletin-mailing.js';
import type { PlanAroundBulletins, ReaderStates } from './bulletin.ports.js';
import { BulletinRepository } from './bulletin.repository.js';
import { bulletinRoutes } from './bulletin.routes.js';
import { BulletinService } from './bulletin.service.js';
import { BulletinVariantService } from './bulletin-variant.service.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { Pace } from './pace.js';
import { PaceRepository } from './pace.repository.js';
import { SenderRepository } from './sender.repository.js';

const LOOK_AFTER_BULLETINS = 'look-after-bulletins';
const SEND_SCHEDULED = 'send-scheduled-bulletins';
const DRAFT_MONTHLY = 'draft-monthly-bulletins';
const HELP_MS = 1_000;

interface Needs {
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly subscribers: SubscriberService;
  readonly organizations: OrganizationService;
  readonly plan: PlanAroundBulletins;
  readonly brand: Looks;
  readonly readers: ReaderStates;
}

export function bulletinModule(platform: Platform, needs: Needs) {
  const { database, unitOfWork, clock, ids, config, mailer, queue, metrics, log } = platform;
  const repositories = {
    bulletins: new BulletinRepository(database),
    deliveries: new DeliveryRepository(database),
    senders: new SenderRepository(database),
  };
  const rendering = new BulletinRenderingService({ ...needs, baseUrl: config.baseUrl });
  const common = {
    ...needs,
    ...repositories,
    rendering,
    unitOfWork,
    clock,
    mailer,
    mailFrom: config.mailFrom,
  };
  const drafts = new BulletinDraftService(needs);
  const service = new BulletinService({ ...common, drafts });
  const planChanges = new BulletinPlanChangesService({ ...common, service, drafts });
  const names = nameResolver();
  const outside = new BulletinOutsideService({
    ...common,
    links: new LinkProbe({ names }),
    sender: mailer.builtIn
      ? null
      : () =>
          senderRecords(names, {
            domain: config.mailFrom.address.split('@').at(-1) ?? '',
            dkim: config.mail.dkim,
          }),
    baseUrl: config.baseUrl,
  });
  const variants = new BulletinVariantService({ ...common, service, drafts });
  const approval = new BulletinApprovalService({ ...common, service });
  const sending = new BulletinSendingService({ ...common, service, ids });
  const news = new BulletinNewsService({ ...common, leads: needs.plan, baseUrl: config.baseUrl });
  queue.handle(BULLETIN_NEWS, (run) => news.send(run));
  const monthly = new BulletinMonthlyService({ ...common, service, news, log });
  queue.handle(DRAFT_MONTHLY, ({ signal }) => monthly.look(signal));
  queue.schedule(DRAFT_MONTHLY, '17 * * * *');
  const schedule = new BulletinScheduleService({ ...common, service, sending, news, log });
  const delivery = new DeliveryService({
    ...common,
    mailings: new BulletinMailing({ ...common, sending }),
    ids,
    log,
    owner: randomUUID(),
    leaseMs: config.workerLeaseSeconds * 1_000,
    pace: new Pace({
      // The built-in mailbox has nobody to flood.
      limits: mailer.builtIn ? { perSecond: 0, perHour: 0 } : config.mail,
      windows: new PaceRepository(database),
      now: () => systemClock.now().getTime(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    }),
  });

  queue.handle(
    SEND_BULLETIN,
    async ({ organizationId, payload, signal }) => {
      if (organizationId === null || typeof payload.bulletinId !== 'string') return;
      await delivery.work(organizationId, payload.bulletinId, signal);
    },
    { maxAttempts: 8, retryMs: 2_000 },
  );
  // A job that gave up, or a process that died with the next one unwritten, leaves a bulletin standing: it goes on here.
  queue.handle(LOOK_AFTER_BULLETINS, async ({ signal }) => {
    for (const { id, organizationId } of await repositories.bulletins.sendingAnywhere()) {
      await delivery.work(organizationId, id, signal);
    }
  });
  queue.schedule(LOOK_AFTER_BULLETINS, '* * * * *');
  // A kind of its own: what is leaving may take the other one hours.
  queue.handle(SEND_SCHEDULED, ({ signal }) => schedule.keepDue(signal));
  queue.schedule(SEND_SCHEDULED, '* * * * *');
  queue.watch(HELP_MS, (signal) => delivery.help(signal));
  metrics.countByState('altavoz_deliveries', 'Deliveries of bulletins by state', () =>
    repositories.deliveries.countAll().then((counts) => ({ ...counts })),
  );

  return {
    service,
    delivery,
    sending,
    routes: [
      ...bulletinRoutes({ bulletins: service, variants, approval, schedule, sending, planChanges, outside }),
      ...archiveRoutes({ ...common, baseUrl: config.baseUrl }),
    ],
  };
}
