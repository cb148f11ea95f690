import { scheduledMoment, scheduleVerdict, type HoldReason } from '@altavoz/domain/bulletins/schedule';
import type { WallTime } from '@altavoz/domain/shared/zoned-time';
import { AppError } from '../../platform/app-error.js';
import { systemCaller, type Actor, type Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { PersonMark } from '../bulletins/bulletin.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { PressReleaseRepository } from './press-release.repository.js';
import type { PressReleaseService } from './press-release.service.js';
import type { PressRelease } from './press-release.js';
import { nextStatus, type ReleaseSendingService } from './release-sending.service.js';

interface Dependencies {
  readonly releases: PressReleaseRepository;
  readonly service: PressReleaseService;
  readonly sending: ReleaseSendingService;
  readonly campaigns: CampaignService;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly log: Logger;
  readonly person: (scope: Scope, userId: string) => Promise<PersonMark>;
}

/** A release leaves by itself at its hour; whatever is doubtful by then waits for a person. */
export class ReleaseScheduleService {
  constructor(private readonly needs: Dependencies) {}

  /** Asks for all that sending asks for, so that what lacks is said now and not at its hour. */
  schedule(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    when: WallTime,
  ): Promise<PressRelease> {
    const { releases, campaigns, sending, unitOfWork, person } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const { timeZone } = await campaigns.open(unit, campaignId);
      const before = await releases.get(unit, id, { campaignId });
      assertVersion(before, version);
      const status = nextStatus(before, 'schedule');
      const moment = scheduledMoment(when, timeZone, this.now());
      if (!moment.ok) {
        throw new AppError('invalid-input', {
          errors: [{ path: 'body.time', code: 'in-the-past', message: 'must be yet to come' }],
        });
      }
      const sendAt = new Date(moment.value);
      await sending.assertReady(unit, { ...before, sendAt });
      const sentBy = await person(unit, actor.userId);
      return sending.change(unit, before, 'schedule', { status, sendAt, heldBecause: null, sentBy });
    });
  }

  unschedule(actor: Actor, campaignId: string, id: string, version: number): Promise<PressRelease> {
    const { releases, sending, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const before = await releases.get(unit, id, { campaignId });
      assertVersion(before, version);
      const status = nextStatus(before, 'unschedule');
      return sending.change(unit, before, 'unschedule', { status, sendAt: null, heldBecause: null });
    });
  }

  /** Every release whose hour has come, of any organization: it leaves, or is held for a person. */
  async keepDue(signal: AbortSignal): Promise<void> {
    for (const { id, organizationId } of await this.needs.releases.scheduledUntil(this.needs.clock.now())) {
      if (signal.aborted) return;
      try {
        await this.keep({ organizationId }, id);
      } catch (err) {
        // One that cannot be made keeps none of the others waiting; it is tried again in a minute, until it is late.
        this.needs.log.error(
          { event: 'schedule-not-kept', pressReleaseId: id, err },
          'A schedule was not kept',
        );
      }
    }
  }

  private async keep(scope: Scope, id: string): Promise<void> {
    const { releases, sending, unitOfWork } = this.needs;
    await unitOfWork.run(systemCaller(scope.organizationId), async (unit) => {
      const before = await releases.byId(unit, id);
      if (before?.status !== 'scheduled' || before.sendAt === null) return;
      const verdict = scheduleVerdict(before.sendAt.getTime(), this.now());
      if (verdict === 'wait') return;
      const heldBecause = verdict === 'ask' ? 'late' : await this.notReady(unit, before);
      if (heldBecause === null) await sending.begin(unit, before, before.sentBy);
      else await sending.change(unit, before, 'hold', { status: nextStatus(before, 'hold'), heldBecause });
    });
  }

  /** Since it was scheduled a message may have ended, or its last contact asked for none. */
  private async notReady(unit: Unit, before: PressRelease): Promise<HoldReason | null> {
    const { readiness } = await this.needs.service.view(unit, before);
    const lacks = readiness.some(({ findings }) => findings.some(({ level }) => level === 'blocking'));
    return lacks ? 'not-ready' : null;
  }

  private now(): number {
    return this.needs.clock.now().getTime();
  }
}
