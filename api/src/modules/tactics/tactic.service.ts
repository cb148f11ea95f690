import { findTactic } from '@altavoz/catalogue/tactics';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { tactics } from '@altavoz/contracts/tactics';
import { afterCancelling, checkLine } from '@altavoz/domain/budget/budget-line';
import { checkSchedule } from '@altavoz/domain/tactics/check-schedule';
import { isUnderway, transitionTactic } from '@altavoz/domain/tactics/tactic-transitions';
import type { TacticTransition } from '@altavoz/domain/tactics/tactic';
import { textIn } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { CalendarRevisionService } from '../calendar/calendar-revision.service.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { LineChanges } from '../budget/budget.ports.js';
import { newTactic, type Tactic, type TacticFields } from './tactic.js';
import type { PlanAroundTactics, TacticReferences } from './tactic.ports.js';
import { scheduleRequest, type PlanForTactics } from './tactic.presenter.js';
import type { DaysAndFilters, TacticRepository } from './tactic.repository.js';

type Create = ParsedOf<(typeof tactics)['create']>['body'];
type Update = ParsedOf<(typeof tactics)['update']>['body'];
interface Dates {
  readonly start: string;
  readonly end: string;
}

/** Tactics with their dates, their states and their line of the budget. */
export class TacticService {
  constructor(
    private readonly repository: TacticRepository,
    private readonly units: UnitOfWork,
    private readonly campaigns: CampaignService,
    private readonly plan: PlanAroundTactics,
    private readonly revisions: CalendarRevisionService,
  ) {
    campaigns.addPart({
      keeps: async (scope, campaignId) => (await repository.count(scope, { campaignId })) > 0,
      removed: (unit, campaignId) => repository.removeOf(unit, campaignId),
    });
  }

  async list(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Tactic>> {
    await this.campaigns.get(scope, campaignId);
    return this.repository.pageOfCampaign(scope, campaignId, request);
  }

  async get(scope: Scope, campaignId: string, tacticId: string): Promise<Tactic> {
    return this.repository.get(scope, tacticId, { campaignId });
  }

  /** What the rules need beside a tactic: the campaign's period, messages and indicators. */
  async planOf(scope: Scope, campaignId: string): Promise<PlanForTactics> {
    const { start, end } = await this.campaigns.get(scope, campaignId);
    const messages = await this.plan.messages(scope, campaignId);
    const indicators = await this.plan.indicators(scope, campaignId);
    return { period: { start, end }, messages, indicators };
  }

  async create(actor: Actor, campaignId: string, input: Create): Promise<Tactic> {
    return this.units.run(actor, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      await this.assertKnown(unit, campaignId, input);
      const { plannedCost, ...fields } = input;
      const created = await this.repository.insert(
        unit,
        newTactic(campaignId, { ...fields, planned: plannedCost }),
      );
      await this.changed(unit, campaignId, created, 'create');
      if (plannedCost > 0) await this.assertFits(unit, campaignId);
      return created;
    });
  }

  /** Copies entries of the catalogue with their duration, cost and indicators; unknown codes refuse the whole. */
  async addFromCatalogue(actor: Actor, campaignId: string, codes: readonly string[]): Promise<Tactic[]> {
    const entries = [...new Set(codes)].map((code) => {
      const entry = findTactic(code);
      if (entry) return entry;
      throw new AppError('invalid-input', {
        errors: [{ path: 'body.codes', code: 'not-a-choice', message: `${code} is not in the catalogue` }],
      });
    });
    return this.units.run(actor, async (unit) => {
      const { currency } = await this.campaigns.open(unit, campaignId);
      const added: Tactic[] = [];
      for (const entry of entries) {
        const indicatorIds = await this.plan.indicatorsFor(unit, campaignId, entry.indicators);
        const fields = newTactic(campaignId, {
          catalogueCode: entry.code,
          name: entry.label,
          channelType: entry.channelType,
          phase: entry.phase,
          purpose: entry.purpose,
          indicatorIds,
          contracting: entry.contractingLeadDays
            ? { leadDays: entry.contractingLeadDays, done: false }
            : null,
          staffHours: entry.staffHours,
          twoWay: entry.twoWay,
          // In a currency other than the catalogue's somebody has to say the price.
          planned: currency === entry.cost.currency ? entry.cost.amount : 0,
        });
        const created = await this.repository.insert(unit, fields);
        await this.changed(unit, campaignId, created, 'create');
        added.push(created);
      }
      await this.assertFits(unit, campaignId);
      return added;
    });
  }

  async update(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    input: Update,
  ): Promise<Tactic> {
    return this.units.run(actor, async (unit) => {
      const before = await this.current(unit, campaignId, tacticId, version);
      await this.assertKnown(unit, campaignId, input);
      const { plannedCost, ...fields } = input;
      const budget = plannedCost === undefined ? before.budget : { ...before.budget, planned: plannedCost };
      const updated = await this.save(unit, before, version, { ...fields, budget }, 'update');
      if (isUnderway(updated.status)) await this.assertSchedulable(unit, updated, updated);
      return updated;
    });
  }

  /** Only a draft that nobody has paid for; what has been on the calendar is cancelled and stays in memory (P12). */
  async remove(actor: Actor, campaignId: string, tacticId: string, version: number): Promise<void> {
    await this.units.run(actor, async (unit) => {
      const tactic = await this.current(unit, campaignId, tacticId, version);
      if (tactic.status !== 'draft' || tactic.budget.approved > 0) {
        throw new AppError('conflict', {
          detail:
            'Only a draft without approved money can be removed; cancel it instead, so that its history stays.',
        });
      }
      await this.repository.remove(unit, tacticId, version);
      await this.changed(unit, campaignId, tactic, 'remove');
    });
  }

  /** RH9-RH12 and the dates, all at once. */
  async schedule(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    dates: Dates,
  ): Promise<Tactic> {
    return this.step(actor, campaignId, tacticId, version, 'schedule', dates);
  }

  async transition(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    action: Exclude<TacticTransition, 'schedule'>,
  ): Promise<Tactic> {
    return this.step(actor, campaignId, tacticId, version, action, null);
  }

  /** New days for what stands on the calendar and is not over. */
  async move(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    dates: Dates,
  ): Promise<Tactic> {
    return this.units.run(actor, async (unit) => {
      const before = await this.current(unit, campaignId, tacticId, version);
      if (!isUnderway(before.status)) {
        throw new AppError('conflict', { detail: `A tactic that is ${before.status} cannot be moved.` });
      }
      await this.assertSchedulable(unit, before, dates);
      return this.save(unit, before, version, { start: dates.start, end: dates.end }, 'move');
    });
  }

  /** Money of a line from planned to approved, committed and spent (RH13, RH14). */
  async changeLine(
    unit: Unit,
    campaignId: string,
    tacticId: string,
    version: number,
    changes: LineChanges,
  ): Promise<Tactic> {
    const before = await this.current(unit, campaignId, tacticId, version);
    const { fundingSource, ...amounts } = changes;
    const given = Object.fromEntries(Object.entries(amounts).filter(([, value]) => value !== undefined));
    return this.save(
      unit,
      before,
      version,
      { fundingSource, budget: { ...before.budget, ...given } },
      'budget',
    );
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<Tactic[]> {
    return this.repository.ofCampaign(scope, campaignId);
  }

  onDays(scope: Scope, campaignId: string, filters: DaysAndFilters): Promise<Tactic[]> {
    return this.repository.onDays(scope, campaignId, filters);
  }

  /** How many tactics that happen or happened carry each message (F3). */
  async countUses(
    scope: Scope,
    campaignId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const uses = new Map<string, number>(messageIds.map((id) => [id, 0]));
    if (messageIds.length === 0) return uses;
    for (const tactic of await this.repository.carrying(scope, campaignId, messageIds)) {
      for (const id of tactic.messageIds) if (uses.has(id)) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    return uses;
  }

  /** How many tactics name something; what is named is not removed. */
  countNaming(
    scope: Scope,
    campaignId: string,
    field: 'messageIds' | 'audienceIds' | 'objectiveIds' | 'indicatorIds',
    id: string,
  ): Promise<number> {
    return this.repository.naming(scope, campaignId, field, id);
  }

  /** The tactic of a plan that may change, as the caller saw it. */
  private async current(unit: Unit, campaignId: string, tacticId: string, version: number): Promise<Tactic> {
    await this.campaigns.open(unit, campaignId);
    const tactic = await this.repository.get(unit, tacticId, { campaignId });
    assertVersion(tactic, version);
    return tactic;
  }

  private async step(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    action: TacticTransition,
    dates: Dates | null,
  ): Promise<Tactic> {
    return this.units.run(actor, async (unit) => {
      const before = await this.current(unit, campaignId, tacticId, version);
      const next = transitionTactic(before.status, action);
      if (!next.ok) {
        const { status, allowed } = next.error;
        throw new AppError('conflict', {
          detail: `A tactic that is ${status} cannot ${action}; it can: ${allowed.join(', ') || 'nothing more'}.`,
        });
      }
      if (dates) await this.assertSchedulable(unit, before, dates);
      const changes: Changes<TacticFields> = {
        status: next.value,
        ...(dates ? { start: dates.start, end: dates.end } : {}),
        ...(action === 'unschedule' ? { start: null, end: null } : {}),
        ...(action === 'cancel' ? { budget: afterCancelling(before.budget) } : {}),
      };
      return this.save(unit, before, version, changes, action);
    });
  }

  private async save(
    unit: Unit,
    before: Tactic,
    version: number,
    changes: Changes<TacticFields>,
    action: string,
  ): Promise<Tactic> {
    const { campaignId } = before;
    if (changes.budget) {
      assertNothingBlocks(
        checkLine(changes.budget, { kind: 'tactic', id: before.id, label: textIn(before.name, 'en') }),
      );
    }
    const updated = await this.repository.update(unit, before.id, version, changes);
    await this.changed(unit, campaignId, updated, action, Object.keys(changes));
    if (updated.budget.planned > before.budget.planned) await this.assertFits(unit, campaignId);
    return updated;
  }

  private async assertSchedulable(
    unit: Unit,
    tactic: Tactic,
    dates: { readonly start: string | null; readonly end: string | null },
  ): Promise<void> {
    const plan = await this.planOf(unit, tactic.campaignId);
    assertNothingBlocks(checkSchedule(scheduleRequest(tactic, plan, { start: dates.start, end: dates.end })));
  }

  private async assertFits(unit: Unit, campaignId: string): Promise<void> {
    const all = await this.repository.ofCampaign(unit, campaignId);
    await this.plan.assertFitsBudget(
      unit,
      campaignId,
      all.map(({ budget }) => budget),
    );
  }

  private async assertKnown(unit: Unit, campaignId: string, references: TacticReferences): Promise<void> {
    const unknown = await this.plan.unknownReferences(unit, campaignId, references);
    if (unknown.length === 0) return;
    throw new AppError('invalid-input', {
      errors: unknown.map((field) => ({
        path: `body.${field}`,
        code: 'unknown-reference',
        message: 'names something that this campaign does not have',
      })),
    });
  }

  private async changed(
    unit: Unit,
    campaignId: string,
    tactic: Tactic,
    action: string,
    changes: string[] = [],
  ) {
    await this.revisions.raise(unit, campaignId);
    unit.audit({ action: `tactic.${action}`, subject: { kind: 'tactic', id: tactic.id }, changes });
  }
}
