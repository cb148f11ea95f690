import {
  cancelRelease,
  pauseRelease,
  previewRelease,
  resumeRelease,
  scheduleRelease,
  sendRelease,
  testRelease,
  unscheduleRelease,
} from '@altavoz/contracts/press-releases';
import {
  downloadReleaseDeliveries,
  listReleaseDeliveries,
  settleReleaseDelivery,
} from '@altavoz/contracts/release-deliveries';
import type { Scope } from '../../platform/caller.js';
import { download, RawAnswer, sandboxedHtml } from '../../platform/http/answer.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import type { deliveriesCsv } from '../bulletins/deliveries-csv.js';
import type { DeliveryRepository } from '../bulletins/delivery.repository.js';
import { presentPressRelease, presentReleaseDelivery } from './press-release.presenter.js';
import type { PressReleaseRepository } from './press-release.repository.js';
import type { PressReleaseService } from './press-release.service.js';
import type { PressRelease } from './press-release.js';
import type { ReleaseRenderingService } from './release-rendering.service.js';
import type { ReleaseScheduleService } from './release-schedule.service.js';
import type { ReleaseSendingService } from './release-sending.service.js';

interface Services {
  readonly releases: PressReleaseRepository;
  readonly deliveries: DeliveryRepository;
  readonly csv: typeof deliveriesCsv;
  readonly service: PressReleaseService;
  readonly rendering: ReleaseRenderingService;
  readonly sending: ReleaseSendingService;
  readonly schedule: ReleaseScheduleService;
}

const HOUR = 3_600_000;

export function releaseMailingRoutes(services: Services): Route[] {
  const { releases, deliveries, csv, service, rendering, sending, schedule } = services;
  const present = async (scope: Scope, release: PressRelease) =>
    presentPressRelease(await service.view(scope, release));
  return [
    route(previewRelease, async ({ actor, params, query }) => {
      const release = await service.get(actor, params.campaignId, params.pressReleaseId);
      const kept = await releases.copyOf(actor, release.id);
      const mail = kept ? { ...kept, sizeBytes: 0 } : await rendering.render(actor, release);
      const { html, text } = rendering.sampleCopy(actor, mail, release.language);
      return query.format === 'text' ? new RawAnswer('text/plain; charset=utf-8', text) : sandboxedHtml(html);
    }),
    route(scheduleRelease, async ({ actor, params, version, body }) =>
      present(actor, await schedule.schedule(actor, params.campaignId, params.pressReleaseId, version, body)),
    ),
    route(unscheduleRelease, async ({ actor, params, version }) =>
      present(actor, await schedule.unschedule(actor, params.campaignId, params.pressReleaseId, version)),
    ),
    route(sendRelease, async ({ actor, params, version }) =>
      present(actor, await sending.send(actor, params.campaignId, params.pressReleaseId, version)),
    ),
    route(pauseRelease, async ({ actor, params, version }) =>
      present(actor, await sending.step(actor, params.campaignId, params.pressReleaseId, version, 'pause')),
    ),
    route(resumeRelease, async ({ actor, params, version }) =>
      present(actor, await sending.step(actor, params.campaignId, params.pressReleaseId, version, 'resume')),
    ),
    route(cancelRelease, async ({ actor, params, version }) =>
      present(actor, await sending.step(actor, params.campaignId, params.pressReleaseId, version, 'cancel')),
    ),
    route(
      testRelease,
      async ({ actor, params, body }) => {
        await sending.test(actor, params.campaignId, params.pressReleaseId, body.email);
        return { email: body.email };
      },
      { limits: [{ max: 30, windowMs: HOUR }] },
    ),
    route(downloadReleaseDeliveries, async ({ actor, params, query }) => {
      const release = await service.get(actor, params.campaignId, params.pressReleaseId);
      return download(
        'text/csv; charset=utf-8',
        `press-release-${release.sentOn ?? 'draft'}.csv`,
        csv(deliveries.batches(actor, release.id, query.status), actor.language),
      );
    }),
    route(settleReleaseDelivery, async ({ actor, params, body }) =>
      presentReleaseDelivery(
        await sending.settle(actor, params.campaignId, params.pressReleaseId, params.deliveryId, body.as),
      ),
    ),
    route(listReleaseDeliveries, async ({ actor, params, query }) => {
      const { id } = await service.get(actor, params.campaignId, params.pressReleaseId);
      return presentPage(await deliveries.pageOf(actor, id, query.status, query), presentReleaseDelivery);
    }),
  ];
}
