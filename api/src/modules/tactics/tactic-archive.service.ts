import { afterCancelling } from '@altavoz/domain/budget/budget-line';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Changes } from '../../platform/db/repository.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { TacticChangeService } from './tactic-change.service.js';
import type { Tactic, TacticFields } from './tactic.js';
import type { TacticSeen } from './tactic-schedule.service.js';

/** Out of the plan and back. */
export class TacticArchiveService {
  constructor(
    private readonly change: TacticChangeService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async archive(actor: Actor, { campaignId, tacticId, version }: TacticSeen): Promise<Tactic> {
    return this.unitOfWork.run(actor, async (unit) => {
      const before = await this.change.begin(unit, campaignId, tacticId, version);
      return this.change.save(unit, before, this.toArchive(before), 'archive');
    });
  }

  async restore(actor: Actor, { campaignId, tacticId, version }: TacticSeen): Promise<Tactic> {
    return this.unitOfWork.run(actor, async (unit) => {
      const before = await this.change.beginRestoring(unit, campaignId, tacticId, version);
      const saved = await this.change.save(unit, before, this.toRestore(before), 'restore');
      await this.change.assertEvolution(unit, campaignId);
      return saved;
    });
  }

  /** What still lies ahead on the calendar is taken off it, or cancelled, first: others count on it. */
  toArchive(before: Tactic): Changes<TacticFields> {
    const { status, budget } = before;
    if (before.archived) throw new AppError('conflict', { detail: 'It is archived already.' });
    if (status === 'scheduled' || status === 'in-progress') {
      throw new AppError('conflict', {
        detail: `A tactic that is ${status} is taken off the calendar or cancelled before it is archived.`,
      });
    }
    const { planned, approved } = budget;
    return {
      archived: { at: this.clock.now(), planned, approved },
      ...(status === 'draft' ? { budget: afterCancelling(budget) } : {}),
    };
  }

  /** With what it was planned to cost, if that still fits (RH13). */
  toRestore(before: Tactic): Changes<TacticFields> {
    const { archived, status, budget } = before;
    if (!archived) throw new AppError('conflict', { detail: 'It is not archived.' });
    const { planned, approved } = archived;
    return { archived: null, ...(status === 'draft' ? { budget: { ...budget, planned, approved } } : {}) };
  }
}
