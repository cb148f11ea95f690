import { checkLine } from '@altavoz/domain/budget/budget-line';
import type { TacticDates } from '@altavoz/domain/calendar/recurrence';
import { textIn } from '@altavoz/domain/shared/language';
import { checkSchedule } from '@altavoz/domain/tactics/check-schedule';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { CalendarRevisionService } from '../calendar/calendar-revision.service.js';
import type { Campaign } from '../campaigns/campaign.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import { checkEvolution } from '@altavoz/domain/tactics/evolution';
import { sameAmounts, withOwnCurrency } from './line-money.js';
import { scheduleRequest, type PlanForTactics } from './tactic-plan.js';
import { isRemovable, type Tactic, type TacticFields } from './tactic.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import type { TacticRepository } from './tactic.repository.js';

interface Needs {
  readonly repository: TacticRepository;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
  readonly revisions: CalendarRevisionService;
}

/**
 * How a tactic changes, whoever asks: read as the caller saw it, saved with its rules, its campaign's calendar raised
 * and the audit written, all in one unit.
 */
export class TacticChangeService {
  constructor(private readonly needs: Needs) {}

  /** The tactic of a plan that may still change, in the version that the caller saw. */
  async begin(unit: Unit, campaignId: string, tacticId: string, version: number): Promise<Tactic> {
    await this.needs.campaigns.open(unit, campaignId);
    const tactic = await this.needs.repository.get(unit, tacticId, { campaignId });
    assertVersion(tactic, version);
    if (tactic.archived) {
      throw new AppError('conflict', { detail: 'It is archived: restore it before anything else.' });
    }
    return tactic;
  }

  /** An archived one, which only comes back. */
  async beginRestoring(unit: Unit, campaignId: string, tacticId: string, version: number): Promise<Tactic> {
    await this.needs.campaigns.open(unit, campaignId);
    const tactic = await this.needs.repository.get(unit, tacticId, { campaignId });
    assertVersion(tactic, version);
    return tactic;
  }

  /** New drafts, in the order given. */
  async add(unit: Unit, campaignId: string, drafts: readonly TacticFields[]): Promise<Tactic[]> {
    const added = await this.needs.repository.insertMany(unit, drafts);
    await this.needs.revisions.raise(unit, campaignId);
    const costly = added.filter(({ budget }) => budget.planned > 0);
    await this.needs.plan.recordLines(
      unit,
      costly.map((after) => ({ before: null, after, note: '' })),
    );
    for (const { id } of added) unit.audit({ action: 'tactic.create', subject: { kind: 'tactic', id } });
    if (costly.length > 0) await this.assertFits(unit, campaignId);
    return added;
  }

  /** RH14 for the line; RH13 when more is planned than before. */
  async save(
    unit: Unit,
    before: Tactic,
    changes: Changes<TacticFields>,
    action: string,
    said: LineNote = {},
  ): Promise<Tactic> {
    const saved = await this.saveOne(unit, before, changes, action, said);
    await this.settle(unit, before.campaignId, plansMore(before, changes));
    return saved;
  }

  /** What follows a change, once for however many tactics. */
  async settle(unit: Unit, campaignId: string, more: boolean): Promise<void> {
    await this.needs.revisions.raise(unit, campaignId);
    if (more) await this.assertFits(unit, campaignId);
  }

  /** One row with its rule and its audit; `settle` is still to come. */
  async saveOne(
    unit: Unit,
    before: Tactic,
    asked: Changes<TacticFields>,
    action: string,
    said: LineNote = {},
  ): Promise<Tactic> {
    const changes = withOwnCurrency(before, asked);
    const { id, version } = before;
    const more = plansMore(before, changes);
    if (more && before.status === 'cancelled') {
      throw new AppError('conflict', { detail: 'A cancelled tactic plans no more money.' });
    }
    if (changes.budget) {
      const subject = { kind: 'tactic', id, label: textIn(before.name, 'en') } as const;
      assertNothingBlocks(checkLine(changes.budget, subject));
    }
    const saved = await this.needs.repository.update(unit, id, version, changes);
    const { note = '', on } = said;
    if (note !== '' || changes.foreign !== undefined || !sameAmounts(before.budget, saved.budget)) {
      await this.needs.plan.recordLines(unit, [{ before, after: saved, note, on }]);
    }
    unit.audit({
      action: `tactic.${action}`,
      subject: { kind: 'tactic', id },
      changes: changedFields(before, changes).filter((field) => !OF_THE_SERVICE.includes(field)),
    });
    return saved;
  }

  /** PD5, on the whole plan: a root that changes its phase may break what grows from it. */
  async assertEvolution(unit: Unit, campaignId: string): Promise<void> {
    const tactics = await this.needs.repository.ofCampaign(unit, campaignId);
    const labelled = tactics.map((row) => ({ ...row, label: textIn(row.name, 'en') }));
    assertNothingBlocks(checkEvolution(labelled));
  }

  /** Only what leaves nothing behind; what has been on the calendar stays in memory (P12). `settle` is still to come. */
  async removeOne(unit: Unit, tactic: Tactic): Promise<void> {
    const { id, campaignId, version } = tactic;
    if (!isRemovable(tactic)) {
      throw new AppError('conflict', {
        detail:
          'It has been on the calendar or has approved money: cancel or archive it instead, so that its history stays.',
      });
    }
    if ((await this.needs.repository.countNaming(unit, campaignId, 'evolvesFromId', id)) > 0) {
      throw new AppError('conflict', {
        detail: 'Another tactic evolves from it: archive it instead, or let that one go first.',
      });
    }
    await this.needs.plan.forget(unit, campaignId, id);
    await this.needs.repository.remove(unit, id, version);
    unit.audit({ action: 'tactic.remove', subject: { kind: 'tactic', id } });
  }

  /** PD1 and RH9-RH12, all at once. */
  async assertSchedulable(
    unit: Unit,
    tactic: Tactic,
    days: Pick<TacticDates, 'start' | 'end' | 'recurrence'>,
  ): Promise<void> {
    const plan = await this.planOf(unit, await this.needs.campaigns.get(unit, tactic.campaignId));
    assertNothingBlocks(checkSchedule(scheduleRequest(tactic, plan, days)));
  }

  async planOf(scope: Scope, campaign: Campaign): Promise<PlanForTactics> {
    const { start, end } = campaign;
    const messages = await this.needs.plan.messages(scope, campaign);
    const indicators = await this.needs.plan.indicators(scope, campaign);
    return { period: { start, end }, messages, indicators };
  }

  private async assertFits(unit: Unit, campaignId: string): Promise<void> {
    const lines = await this.needs.repository.sumOfLines(unit, campaignId);
    await this.needs.plan.assertFitsBudget(unit, campaignId, lines);
  }
}

/** What is kept with a change of money: an invoice, a reason, the day it happened. */
interface LineNote {
  readonly note?: string | undefined;
  readonly on?: string | undefined;
}

/** What the service keeps for itself is not told as a change. */
const OF_THE_SERVICE = ['archived', 'wasScheduled'];

function plansMore(before: Tactic, changes: Changes<TacticFields>): boolean {
  return (changes.budget?.planned ?? 0) > before.budget.planned;
}
