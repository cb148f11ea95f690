import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { PersonMark } from '../bulletins/bulletin.js';
import type { deliveriesCsv } from '../bulletins/deliveries-csv.js';
import type { DeliveryRepository } from '../bulletins/delivery.repository.js';
import type { DeliveryService } from '../bulletins/delivery.service.js';
import type { Mailings } from '../bulletins/mailing.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ContactService } from '../contacts/contact.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { PressReleaseRepository } from './press-release.repository.js';
import type { PressReleaseService } from './press-release.service.js';
import type { MediaContact } from './press-release.js';
import { releaseLeavingRoutes } from './release-leaving.routes.js';
import { ReleaseLinks } from './release-links.js';
import { ReleaseMailing } from './release-mailing.js';
import { releaseMailingRoutes } from './release-mailing.routes.js';
import { ReleaseRenderingService, type ReleaseLooks } from './release-rendering.service.js';
import { ReleaseScheduleService } from './release-schedule.service.js';
import { ReleaseSendingService, SEND_RELEASE } from './release-sending.service.js';

const LOOK_AFTER_RELEASES = 'look-after-press-releases';
const SEND_SCHEDULED = 'send-scheduled-press-releases';
const HELP_MS = 1_000;

/** The ledger that bulletins use too. */
interface Ledger {
  readonly deliveries: DeliveryRepository;
  readonly csv: typeof deliveriesCsv;
  readonly deliver: (mailings: Mailings) => Pick<DeliveryService, 'work' | 'help'>;
}

interface Needs {
  readonly ledger: Ledger;
  readonly service: PressReleaseService;
  readonly campaigns: CampaignService;
  readonly organizations: OrganizationService;
  readonly brand: ReleaseLooks;
  readonly contacts: Pick<ContactService, 'decline' | 'findForReleases'>;
  readonly media: (scope: Scope, ids: readonly string[]) => Promise<readonly MediaContact[]>;
  readonly suppressedAmong: (scope: Scope, emails: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly person: (scope: Scope, userId: string) => Promise<PersonMark>;
}

/** Press releases on their way to the media, through the ledger that bulletins use. */
export function releaseMailingModule(platform: Platform, needs: Needs) {
  const { database, unitOfWork, clock, ids, config, mailer, queue, log } = platform;
  const { service, campaigns, organizations, brand, contacts, ledger } = needs;
  const { deliveries } = ledger;
  const links = new ReleaseLinks(platform.links, config.baseUrl);
  const releases = new PressReleaseRepository(database);
  const rendering = new ReleaseRenderingService({ organizations, brand, campaigns, links, clock });
  const common = { ...needs, releases, deliveries, rendering, unitOfWork, clock, mailer };
  const { mailFrom } = config;
  const sending = new ReleaseSendingService({ ...common, ids, mailFrom });
  const schedule = new ReleaseScheduleService({ ...common, sending, log });
  const mailings = new ReleaseMailing({ ...common, sending, mailFrom, contacts: needs.media });
  const delivery = ledger.deliver(mailings);

  queue.handle(
    SEND_RELEASE,
    async ({ organizationId, payload, signal }) => {
      if (organizationId === null || typeof payload.pressReleaseId !== 'string') return;
      await delivery.work(organizationId, payload.pressReleaseId, signal);
    },
    { maxAttempts: 8, retryMs: 2_000 },
  );
  // A job that gave up, or a process that died with the next one unwritten, leaves a release standing: it goes on here.
  queue.handle(LOOK_AFTER_RELEASES, async ({ signal }) => {
    for (const { id, organizationId } of await releases.sendingAnywhere()) {
      await delivery.work(organizationId, id, signal);
    }
  });
  queue.schedule(LOOK_AFTER_RELEASES, '* * * * *');
  queue.handle(SEND_SCHEDULED, ({ signal }) => schedule.keepDue(signal));
  queue.schedule(SEND_SCHEDULED, '* * * * *');
  queue.watch(HELP_MS, (signal) => delivery.help(signal));

  return {
    delivery,
    schedule,
    mailings,
    /** Of whoever is erased: the count stays, the person goes. */
    forget: deliveries.forget.bind(deliveries),
    routes: [
      ...releaseMailingRoutes({
        releases,
        deliveries,
        csv: ledger.csv,
        service,
        rendering,
        sending,
        schedule,
      }),
      ...releaseLeavingRoutes({
        links,
        organizations,
        declines: ({ organizationId, contactId }) => contacts.findForReleases({ organizationId }, contactId),
        decline: ({ organizationId, contactId }, noReleases) =>
          contacts.decline({ organizationId }, contactId, noReleases),
      }),
    ],
  };
}
