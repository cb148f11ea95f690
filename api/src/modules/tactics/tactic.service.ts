import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { tactics } from '@altavoz/contracts/tactics';
import { copiedTactic, tacticsToCopy } from '@altavoz/domain/campaigns/campaign-template';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import type { Actor, Scope } from '../../platform/caller.js';
import { fieldsOf } from '../../platform/db/model.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { LineChanges } from '../budget/budget.ports.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { missingBeforeScheduling, type MissingByTactic } from './tactic-plan.js';
import { revisedLine } from './line-money.js';
import { newTactic, type Tactic, type TacticFields } from './tactic.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import type { TacticRepository } from './tactic.repository.js';

type Create = ParsedOf<(typeof tactics)['create']>['body'];
type Update = ParsedOf<(typeof tactics)['update']>['body'];

interface Needs {
  readonly repository: TacticRepository;
  readonly change: TacticChangeService;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
}

/** Planning tactics: what they say, to whom and for how much. Their days are tactic-schedule.service's. */
export class TacticService {
  constructor(private readonly needs: Needs) {
    const { campaigns, repository } = needs;
    campaigns.addPart({
      keeps: async (scope, campaignId) => (await repository.count(scope, { campaignId })) > 0,
      copied: async (unit, { from, to, copies }) => {
        for (const tactic of tacticsToCopy(await repository.ofCampaign(unit, from.id))) {
          const fields = copiedTactic(fieldsOf<TacticFields>(tactic), copies);
          const { id } = await repository.insert(unit, { ...fields, campaignId: to.id });
          copies.set(tactic.id, id);
        }
      },
      removed: (unit, campaignId) => repository.removeOf(unit, campaignId),
    });
  }

  async list(
    scope: Scope,
    campaignId: string,
    { archived, ...request }: PageRequest & { readonly archived: boolean },
  ): Promise<Page<Tactic>> {
    await this.needs.campaigns.get(scope, campaignId);
    return this.needs.repository.pageOfCampaign(scope, campaignId, archived, request);
  }

  get(scope: Scope, campaignId: string, tacticId: string): Promise<Tactic> {
    return this.needs.repository.get(scope, tacticId, { campaignId });
  }

  /** What the drafts among these tactics still lack before they may be scheduled. */
  async missing(scope: Scope, campaignId: string, rows: readonly Tactic[]): Promise<MissingByTactic> {
    const drafts = rows.filter(({ status }) => status === 'draft');
    if (drafts.length === 0) return new Map();
    const plan = await this.needs.change.planOf(scope, await this.needs.campaigns.get(scope, campaignId));
    return new Map(drafts.map((row) => [row.id, missingBeforeScheduling(row, plan)]));
  }

  async create(actor: Actor, campaignId: string, input: Create): Promise<Tactic> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      await this.needs.plan.assertKnown(unit, campaignId, input);
      const { plannedCost, ...fields } = input;
      const draft = newTactic(campaignId, { ...fields, planned: plannedCost });
      const [created] = await this.needs.change.add(unit, campaignId, [draft]);
      if (draft.evolvesFromId !== null) await this.needs.change.assertEvolution(unit, campaignId);
      return created as Tactic;
    });
  }

  /** What stands on the calendar keeps the rules that let it there. */
  async update(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    input: Update,
  ): Promise<Tactic> {
    return this.needs.unitOfWork.run(actor, (unit) =>
      this.updateIn(unit, campaignId, tacticId, version, input),
    );
  }

  /** Within a unit that does more: a review that gives it another cost. */
  async updateIn(
    unit: Unit,
    campaignId: string,
    tacticId: string,
    version: number,
    input: Update,
  ): Promise<Tactic> {
    const before = await this.needs.change.begin(unit, campaignId, tacticId, version);
    await this.needs.plan.assertKnown(unit, campaignId, input);
    const { plannedCost, ...fields } = input;
    const budget = plannedCost === undefined ? undefined : { ...before.budget, planned: plannedCost };
    const updated = await this.needs.change.save(unit, before, { ...fields, budget }, 'update');
    if (changesEvolution(before, input)) await this.needs.change.assertEvolution(unit, campaignId);
    if (isUnderway(updated.status)) await this.needs.change.assertSchedulable(unit, updated, updated);
    return updated;
  }

  /** See `removeOne`: anything else is archived. */
  async remove(actor: Actor, campaignId: string, tacticId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const tactic = await this.needs.change.begin(unit, campaignId, tacticId, version);
      await this.needs.change.removeOne(unit, tactic);
      await this.needs.change.settle(unit, campaignId, false);
    });
  }

  /** Who changed it and when, the newest first. */
  async history(scope: Scope, campaignId: string, tacticId: string, request: PageRequest) {
    await this.needs.repository.get(scope, tacticId, { campaignId });
    return this.needs.plan.history(scope, tacticId, request);
  }

  /** Money of a line from planned to approved, committed and spent (RH13, RH14). */
  async changeLine(
    unit: Unit,
    campaignId: string,
    tacticId: string,
    version: number,
    changes: LineChanges,
  ): Promise<Tactic> {
    const before = await this.needs.change.begin(unit, campaignId, tacticId, version);
    const { fundingSource, fundingArea, currency, note, on, ...amounts } = changes;
    const campaign = await this.needs.campaigns.get(unit, campaignId);
    const money = revisedLine(before, { amounts, currency }, campaign.currency);
    return this.needs.change.save(unit, before, { fundingSource, fundingArea, ...money }, 'budget', {
      note,
      on,
    });
  }
}

/** Its own way or what may grow from it is touched. */
function changesEvolution(before: Tactic, { evolvesFromId, phase }: Update): boolean {
  return (
    (evolvesFromId !== undefined && evolvesFromId !== before.evolvesFromId) ||
    (phase !== undefined && phase !== before.phase)
  );
}
