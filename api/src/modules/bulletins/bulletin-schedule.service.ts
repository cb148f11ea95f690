import type { HoldReason } from '@altavoz/domain/bulletins/schedule';
import { scheduledMoment, scheduleVerdict } from '@altavoz/domain/bulletins/schedule';
import type { WallTime } from '@altavoz/domain/shared/zoned-time';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import { systemCaller } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Logger } from '../../platform/observability/logger.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { Bulletin, BulletinFields } from './bulletin.js';
import { nextStatus } from './bulletin-approval.service.js';
import type { BulletinNewsService } from './bulletin-news.service.js';
import type { PlanAroundBulletins } from './bulletin.ports.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { BulletinSendingService } from './bulletin-sending.service.js';
import type { BulletinService, BulletinView } from './bulletin.service.js';

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly service: BulletinService;
  readonly sending: BulletinSendingService;
  readonly campaigns: CampaignService;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly plan: PlanAroundBulletins;
  readonly news: BulletinNewsService;
  readonly log: Logger;
}

/** An approved bulletin leaves by itself at its hour; whatever is doubtful by then waits for a person. */
export class BulletinScheduleService {
  constructor(private readonly needs: Dependencies) {}

  /** Asks for all that sending asks for, so that what lacks is said now and not at its hour. */
  schedule(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    when: WallTime,
  ): Promise<BulletinView> {
    const { bulletins, campaigns, service, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const { timeZone } = await campaigns.open(unit, campaignId);
      const before = await bulletins.get(unit, id, { campaignId });
      assertVersion(before, version);
      const status = nextStatus(before, 'schedule');
      const moment = scheduledMoment(when, timeZone, this.now());
      if (!moment.ok) throw inThePast();
      assertNothingBlocks((await service.readinessOf(unit, before)).flatMap(({ findings }) => findings));
      const changes = { status, sendAt: new Date(moment.value), sendOn: when.day, heldBecause: null };
      return service.view(unit, await this.change(unit, before, 'schedule', changes));
    });
  }

  /** It stays approved: nobody touched its words. */
  unschedule(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    const { bulletins, service, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const before = await bulletins.get(unit, id, { campaignId });
      assertVersion(before, version);
      const changes = { status: nextStatus(before, 'unschedule'), sendAt: null, heldBecause: null };
      return service.view(unit, await this.change(unit, before, 'unschedule', changes));
    });
  }

  /** Every bulletin whose hour has come, of any organization: it leaves, or is held for a person. */
  async keepDue(signal: AbortSignal): Promise<void> {
    for (const { id, organizationId } of await this.needs.bulletins.scheduledUntil(this.needs.clock.now())) {
      if (signal.aborted) return;
      try {
        await this.keep({ organizationId }, id);
      } catch (err) {
        // One that cannot be made keeps none of the others waiting; it is tried again in a minute, until it is late.
        this.needs.log.error({ event: 'schedule-not-kept', bulletinId: id, err }, 'A schedule was not kept');
      }
    }
  }

  private async keep(scope: Scope, id: string): Promise<void> {
    const { bulletins, sending, unitOfWork } = this.needs;
    await unitOfWork.run(systemCaller(scope.organizationId), async (unit) => {
      const before = await bulletins.byId(unit, id);
      if (before?.status !== 'scheduled' || before.sendAt === null) return;
      const verdict = scheduleVerdict(before.sendAt.getTime(), this.now());
      if (verdict === 'wait') return;
      const because = verdict === 'ask' ? 'late' : await this.notReady(unit, before);
      if (because === null) {
        await sending.begin(unit, before);
        return;
      }
      const changes = { status: nextStatus(before, 'hold'), heldBecause: because };
      await this.needs.news.tell(unit, await this.change(unit, before, 'hold', changes), because);
    });
  }

  /** Since it was scheduled a message may have ended, or the last reader left. */
  private async notReady(unit: Unit, before: Bulletin): Promise<HoldReason | null> {
    const items = await this.needs.service.readinessOf(unit, before);
    const lacks = items.some(({ findings }) => findings.some(({ level }) => level === 'blocking'));
    return lacks ? 'not-ready' : null;
  }

  private async change(
    unit: Unit,
    { id, campaignId, version }: Bulletin,
    action: 'schedule' | 'unschedule' | 'hold',
    changes: Changes<BulletinFields>,
  ): Promise<Bulletin> {
    const bulletin = await this.needs.bulletins.update(unit, id, version, changes);
    await this.needs.plan.calendarChanged(unit, campaignId);
    unit.audit({ action: `bulletin.${action}`, subject: { kind: 'bulletin', id } });
    return bulletin;
  }

  private now(): number {
    return this.needs.clock.now().getTime();
  }
}

function inThePast(): AppError {
  return new AppError('invalid-input', {
    errors: [{ path: 'body.time', code: 'in-the-past', message: 'must be yet to come' }],
  });
}
