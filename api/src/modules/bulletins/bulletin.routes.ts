import { lookOutside } from '@altavoz/contracts/bulletin-outside';
import { listPlanChanges, takePlanChanges } from '@altavoz/contracts/bulletin-plan-changes';
import {
  approveBulletin,
  cancelBulletin,
  createBulletin,
  deleteBulletin,
  getBulletin,
  listBulletins,
  pauseBulletin,
  previewBulletin,
  resumeBulletin,
  returnBulletin,
  scheduleBulletin,
  sendBulletin,
  submitBulletin,
  testBulletin,
  unscheduleBulletin,
  updateBulletin,
} from '@altavoz/contracts/bulletins';
import {
  addBulletinVariant,
  removeBulletinVariant,
  updateBulletinVariant,
} from '@altavoz/contracts/bulletin-variants';
import {
  downloadDeliveries,
  listDeliveries,
  settleDelivery,
  watchBulletin,
} from '@altavoz/contracts/deliveries';
import { download, RawAnswer, sandboxedHtml } from '../../platform/http/answer.js';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import type { BulletinVariantService } from './bulletin-variant.service.js';
import type { BulletinApprovalService } from './bulletin-approval.service.js';
import type { BulletinOutsideService } from './bulletin-outside.service.js';
import type { BulletinPlanChangesService } from './bulletin-plan-changes.service.js';
import type { BulletinScheduleService } from './bulletin-schedule.service.js';
import type { BulletinSendingService } from './bulletin-sending.service.js';
import { presentBulletin, presentDelivery, presentPlanChange } from './bulletin.presenter.js';
import type { BulletinService } from './bulletin.service.js';
import { deliveriesCsv } from './deliveries-csv.js';
import { progressStream } from './progress-stream.js';

interface Services {
  readonly variants: BulletinVariantService;
  readonly bulletins: BulletinService;
  readonly approval: BulletinApprovalService;
  readonly schedule: BulletinScheduleService;
  readonly sending: BulletinSendingService;
  readonly planChanges: BulletinPlanChangesService;
  readonly outside: BulletinOutsideService;
}

const HOUR = 3_600_000;

export function bulletinRoutes({
  bulletins,
  variants,
  approval,
  schedule,
  sending,
  planChanges,
  outside,
}: Services): Route[] {
  return [
    route(listBulletins, async ({ actor, params, query }) =>
      presentPage(await bulletins.list(actor, params.campaignId, query), presentBulletin),
    ),
    route(createBulletin, async ({ actor, params, body }) =>
      presentBulletin(await bulletins.create(actor, params.campaignId, body.month, body.listId)),
    ),
    route(getBulletin, async ({ actor, params }) =>
      presentBulletin(await bulletins.get(actor, params.campaignId, params.bulletinId)),
    ),
    route(updateBulletin, async ({ actor, params, version, body }) =>
      presentBulletin(await bulletins.update(actor, params.campaignId, params.bulletinId, version, body)),
    ),
    route(addBulletinVariant, async ({ actor, params, version, body }) =>
      presentBulletin(
        await variants.add(actor, params.campaignId, params.bulletinId, version, body.language),
      ),
    ),
    route(updateBulletinVariant, async ({ actor, params, version, body }) =>
      presentBulletin(await variants.update(actor, params, version, body)),
    ),
    route(removeBulletinVariant, ({ actor, params, version }) => variants.remove(actor, params, version)),
    route(deleteBulletin, async ({ actor, params, version }) => {
      await bulletins.remove(actor, params.campaignId, params.bulletinId, version);
    }),
    route(previewBulletin, async ({ actor, params, query }) => {
      const { campaignId, bulletinId } = params;
      const { html, text } = await bulletins.preview(actor, campaignId, bulletinId, query.language);
      return query.format === 'text' ? new RawAnswer('text/plain; charset=utf-8', text) : sandboxedHtml(html);
    }),
    route(lookOutside, ({ actor, params }) => outside.look(actor, params.campaignId, params.bulletinId), {
      limits: [{ max: 120, windowMs: HOUR }],
    }),
    route(listPlanChanges, async ({ actor, params }) => ({
      items: (await planChanges.list(actor, params.campaignId, params.bulletinId)).map(presentPlanChange),
    })),
    route(takePlanChanges, async ({ actor, params, version, body }) =>
      presentBulletin(await planChanges.decide(actor, params.campaignId, params.bulletinId, version, body)),
    ),
    route(submitBulletin, async ({ actor, params, version }) =>
      presentBulletin(await approval.submit(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(approveBulletin, async ({ actor, params, version }) =>
      presentBulletin(await approval.approve(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(returnBulletin, async ({ actor, params, version, body }) =>
      presentBulletin(
        await approval.return(actor, params.campaignId, params.bulletinId, version, body.comment),
      ),
    ),
    route(scheduleBulletin, async ({ actor, params, version, body }) =>
      presentBulletin(await schedule.schedule(actor, params.campaignId, params.bulletinId, version, body)),
    ),
    route(unscheduleBulletin, async ({ actor, params, version }) =>
      presentBulletin(await schedule.unschedule(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(sendBulletin, async ({ actor, params, version }) =>
      presentBulletin(await sending.send(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(pauseBulletin, async ({ actor, params, version }) =>
      presentBulletin(await sending.pause(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(resumeBulletin, async ({ actor, params, version }) =>
      presentBulletin(await sending.resume(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(cancelBulletin, async ({ actor, params, version }) =>
      presentBulletin(await sending.cancel(actor, params.campaignId, params.bulletinId, version)),
    ),
    route(
      testBulletin,
      async ({ actor, params, body }) => {
        await sending.test(actor, params.campaignId, params.bulletinId, body.email, body.language);
        return { email: body.email };
      },
      { limits: [{ max: 30, windowMs: HOUR }] },
    ),
    route(downloadDeliveries, async ({ actor, params, query }) => {
      const { bulletin, batches } = await bulletins.everyDelivery(
        actor,
        params.campaignId,
        params.bulletinId,
        query.status,
      );
      const { month } = bulletin;
      return download(
        'text/csv; charset=utf-8',
        `bulletin-${month}.csv`,
        deliveriesCsv(batches, actor.language),
      );
    }),
    route(watchBulletin, async ({ actor, params }) => {
      // What is not there is said before the stream begins.
      await bulletins.progress(actor, params.campaignId, params.bulletinId);
      return progressStream(() => bulletins.progress(actor, params.campaignId, params.bulletinId));
    }),
    route(settleDelivery, async ({ actor, params, body }) =>
      presentDelivery(
        await sending.settle(actor, params.campaignId, params.bulletinId, params.deliveryId, body.as),
      ),
    ),
    route(listDeliveries, async ({ actor, params, query }) =>
      presentPage(
        await bulletins.deliveries(actor, params.campaignId, params.bulletinId, query.status, query),
        presentDelivery,
      ),
    ),
  ];
}
