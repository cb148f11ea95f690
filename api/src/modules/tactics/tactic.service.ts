import type { CatalogueTactic } from '@altavoz/catalogue/tactic-entry';
import { findTactic } from '@altavoz/catalogue/tactics';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { tactics } from '@altavoz/contracts/tactics';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { LineChanges } from '../budget/budget.ports.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { missingBeforeScheduling, type MissingByTactic } from './tactic-plan.js';
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
      removed: (unit, campaignId) => repository.removeOf(unit, campaignId),
    });
  }

  async list(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Tactic>> {
    await this.needs.campaigns.get(scope, campaignId);
    return this.needs.repository.pageOfCampaign(scope, campaignId, request);
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
      return created as Tactic;
    });
  }

  /** Copies entries of the catalogue with their duration, cost and indicators; one unknown code refuses the whole. */
  async addFromCatalogue(actor: Actor, campaignId: string, codes: readonly string[]): Promise<Tactic[]> {
    const entries = entriesOf(codes);
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const { currency } = await this.needs.campaigns.open(unit, campaignId);
      const indicators = await this.needs.plan.indicatorsFor(
        unit,
        campaignId,
        entries.flatMap((entry) => entry.indicators),
      );
      const drafts = entries.map((entry) => draftOf(entry, { campaignId, currency, indicators }));
      return this.needs.change.add(unit, campaignId, drafts);
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
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.change.begin(unit, campaignId, tacticId, version);
      await this.needs.plan.assertKnown(unit, campaignId, input);
      const { plannedCost, ...fields } = input;
      const budget = plannedCost === undefined ? undefined : { ...before.budget, planned: plannedCost };
      const updated = await this.needs.change.save(unit, before, { ...fields, budget }, 'update');
      if (isUnderway(updated.status)) await this.needs.change.assertSchedulable(unit, updated, updated);
      return updated;
    });
  }

  /** Only a draft that nobody has paid for; what has been on the calendar is cancelled and stays in memory (P12). */
  async remove(actor: Actor, campaignId: string, tacticId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const tactic = await this.needs.change.begin(unit, campaignId, tacticId, version);
      if (tactic.status !== 'draft' || tactic.budget.approved > 0) {
        throw new AppError('conflict', {
          detail:
            'Only a draft without approved money can be removed; cancel it instead, so that its history stays.',
        });
      }
      await this.needs.change.remove(unit, tactic);
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
    const before = await this.needs.change.begin(unit, campaignId, tacticId, version);
    const { fundingSource, ...amounts } = changes;
    const given = Object.fromEntries(Object.entries(amounts).filter(([, value]) => value !== undefined));
    return this.needs.change.save(
      unit,
      before,
      { fundingSource, budget: { ...before.budget, ...given } },
      'budget',
    );
  }
}

/** The entries of these codes, each once; every unknown code is named. */
function entriesOf(codes: readonly string[]): CatalogueTactic[] {
  const errors = codes.flatMap((code, position) =>
    findTactic(code)
      ? []
      : [
          {
            path: `body.codes.${position}`,
            code: 'not-a-choice',
            message: `${code} is not in the catalogue`,
          },
        ],
  );
  if (errors.length > 0) throw new AppError('invalid-input', { errors });
  return [...new Set(codes)].flatMap((code) => findTactic(code) ?? []);
}

function draftOf(
  entry: CatalogueTactic,
  given: {
    readonly campaignId: string;
    readonly currency: string;
    readonly indicators: ReadonlyMap<string, string>;
  },
): TacticFields {
  const { contractingLeadDays: leadDays, cost } = entry;
  return newTactic(given.campaignId, {
    catalogueCode: entry.code,
    name: entry.label,
    channelType: entry.channelType,
    phase: entry.phase,
    purpose: entry.purpose,
    indicatorIds: entry.indicators.flatMap((code) => given.indicators.get(code) ?? []),
    contracting: leadDays ? { leadDays, done: false } : null,
    staffHours: entry.staffHours,
    twoWay: entry.twoWay,
    // In a currency other than the catalogue's somebody has to say the price.
    planned: given.currency === cost.currency ? cost.amount : 0,
  });
}
