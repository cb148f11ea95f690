import { randomUUID } from 'node:crypto';
import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import { BulletinApprovalService } from './bulletin-approval.service.js';
import { BulletinDraftService } from './bulletin-draft.service.js';
import { BulletinRenderingService } from './bulletin-rendering.service.js';
import { BulletinSendingService, SEND_BULLETIN } from './bulletin-sending.service.js';
import type { PlanAroundBulletins } from './bulletin.ports.js';
import { BulletinRepository } from './bulletin.repository.js';
import { bulletinRoutes } from './bulletin.routes.js';
import { BulletinService } from './bulletin.service.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { TokenBucket } from './token-bucket.js';

/** What most relays take from a newcomer without slowing it down. */
const MAILS_PER_SECOND = 20;
const LOOK_AFTER_BULLETINS = 'look-after-bulletins';

interface Needs {
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly subscribers: SubscriberService;
  readonly organizations: OrganizationService;
  readonly plan: PlanAroundBulletins;
}

export function bulletinModule(platform: Platform, needs: Needs) {
  const { database, unitOfWork, clock, ids, config, mailer, queue, metrics, log } = platform;
  const repositories = {
    bulletins: new BulletinRepository(database),
    deliveries: new DeliveryRepository(database),
  };
  const rendering = new BulletinRenderingService(needs);
  const common = {
    ...needs,
    ...repositories,
    rendering,
    unitOfWork,
    clock,
    mailer,
    mailFrom: config.mailFrom,
  };
  const service = new BulletinService({ ...common, drafts: new BulletinDraftService(needs) });
  const approval = new BulletinApprovalService({ ...common, service });
  const sending = new BulletinSendingService({ ...common, service, ids });
  const delivery = new DeliveryService({
    ...common,
    sending,
    log,
    owner: randomUUID(),
    bucket: pacing(mailer.builtIn),
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
  metrics.countByState('altavoz_deliveries', 'Deliveries of bulletins by state', () =>
    repositories.deliveries.countAll().then((counts) => ({ ...counts })),
  );

  return { service, delivery, routes: bulletinRoutes({ bulletins: service, approval, sending }) };
}

/** Real time, whatever the service's clock says: this is about not flooding a relay. */
function pacing(builtIn: boolean): TokenBucket {
  const perSecond = builtIn ? 1_000 : MAILS_PER_SECOND;
  return new TokenBucket({
    perSecond,
    burst: perSecond,
    now: () => performance.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
