import { afterCancelling } from '@altavoz/domain/budget/budget-line';
import type { TacticTransition } from '@altavoz/domain/tactics/tactic';
import { isUnderway, transitionTactic } from '@altavoz/domain/tactics/tactic-transitions';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { TacticChangeService } from './tactic-change.service.js';
import type { Tactic, TacticFields } from './tactic.js';

/** Which tactic is meant, in the version that the caller saw. */
export interface TacticSeen {
  readonly campaignId: string;
  readonly tacticId: string;
  readonly version: number;
}

interface Days {
  readonly start: string;
  readonly end: string;
}

/** When tactics happen: their days and their way from draft to completed or cancelled. */
export class TacticScheduleService {
  constructor(
    private readonly change: TacticChangeService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** PD1 and RH9-RH12, all at once. */
  schedule(actor: Actor, seen: TacticSeen, days: Days): Promise<Tactic> {
    return this.step(actor, seen, 'schedule', days);
  }

  transition(actor: Actor, seen: TacticSeen, action: Exclude<TacticTransition, 'schedule'>): Promise<Tactic> {
    return this.step(actor, seen, action, null);
  }

  /** New days for what stands on the calendar and is not over. */
  async move(actor: Actor, { campaignId, tacticId, version }: TacticSeen, days: Days): Promise<Tactic> {
    return this.unitOfWork.run(actor, async (unit) => {
      const before = await this.change.begin(unit, campaignId, tacticId, version);
      if (!isUnderway(before.status)) {
        throw new AppError('conflict', { detail: `A tactic that is ${before.status} cannot be moved.` });
      }
      await this.change.assertSchedulable(unit, before, days);
      return this.change.save(unit, before, { start: days.start, end: days.end }, 'move');
    });
  }

  private async step(
    actor: Actor,
    { campaignId, tacticId, version }: TacticSeen,
    action: TacticTransition,
    days: Days | null,
  ): Promise<Tactic> {
    return this.unitOfWork.run(actor, async (unit) => {
      const before = await this.change.begin(unit, campaignId, tacticId, version);
      const next = transitionTactic(before.status, action);
      if (!next.ok) {
        const { status, allowed } = next.error;
        throw new AppError('conflict', {
          detail: `A tactic that is ${status} cannot ${action}; it can: ${allowed.join(', ') || 'nothing more'}.`,
        });
      }
      if (days) await this.change.assertSchedulable(unit, before, days);
      const changes: Changes<TacticFields> = {
        status: next.value,
        ...(days ? { start: days.start, end: days.end, wasScheduled: true } : {}),
        ...(action === 'unschedule' ? { start: null, end: null } : {}),
        ...(action === 'cancel' ? { budget: afterCancelling(before.budget) } : {}),
      };
      return this.change.save(unit, before, changes, action);
    });
  }
}
