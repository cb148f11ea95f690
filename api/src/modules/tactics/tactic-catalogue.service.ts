import { findTactic } from '@altavoz/catalogue/tactics';
import { nearestRoot } from '@altavoz/domain/tactics/evolution';
import { PAID_ADVERTISING_CODES } from '@altavoz/domain/tactics/paid-advertising';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { OfferedTactic } from '../catalogue/catalogue.service.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { newTactic, type Tactic, type TacticFields } from './tactic.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import type { TacticRepository } from './tactic.repository.js';

interface Needs {
  readonly repository: TacticRepository;
  readonly change: TacticChangeService;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
}

/** From the catalogue into a plan: with the organization's defaults, and grown from what the plan already has. */
export class TacticCatalogueService {
  constructor(private readonly needs: Needs) {}

  /** Copies entries with their duration, cost and indicators; one unknown code refuses the whole. */
  async add(actor: Actor, campaignId: string, given: readonly string[]): Promise<Tactic[]> {
    const codes = [...new Set(given)];
    assertInCatalogue(given);
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const { currency } = await this.needs.campaigns.open(unit, campaignId);
      const offered = await this.needs.plan.offered(unit, codes);
      const entries = codes.flatMap((code) => offered.get(code) ?? []);
      const indicators = await this.needs.plan.indicatorsFor(
        unit,
        campaignId,
        entries.flatMap((entry) => entry.indicators),
      );
      const drafts = entries.map((entry) => draftOf(entry, { campaignId, currency, indicators }));
      const added = await this.needs.change.add(unit, campaignId, drafts);
      return this.link(unit, campaignId, added);
    });
  }

  /** What was added grows from its root in the plan, and what waited for it as a root now grows from it. */
  private async link(unit: Unit, campaignId: string, added: readonly Tactic[]): Promise<Tactic[]> {
    const plan = await this.needs.repository.ofCampaign(unit, campaignId);
    const alive = plan.filter(({ status }) => status !== 'cancelled');
    const inPlan = new Map(
      alive.flatMap(({ id, catalogueCode }) => (catalogueCode ? [[catalogueCode, id]] : [])),
    );
    const fresh = new Set(added.map(({ id }) => id));
    const linked = new Map<string, Tactic>();
    for (const row of alive) {
      if (row.catalogueCode === null || row.evolvesFromId !== null) continue;
      const root = nearestRoot(row.catalogueCode, (code) => findTactic(code)?.evolvesFrom ?? null, inPlan);
      if (root === null || !(fresh.has(row.id) || fresh.has(root))) continue;
      linked.set(row.id, await this.needs.change.saveOne(unit, row, { evolvesFromId: root }, 'update'));
    }
    if (linked.size > 0) await this.needs.change.assertEvolution(unit, campaignId);
    return added.map((row) => linked.get(row.id) ?? row);
  }
}

/** Every unknown code is named. */
function assertInCatalogue(codes: readonly string[]): void {
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
}

function draftOf(
  entry: OfferedTactic,
  given: {
    readonly campaignId: string;
    readonly currency: string;
    readonly indicators: ReadonlyMap<string, string>;
  },
): TacticFields {
  const { contractingLeadDays: leadDays, cost } = entry;
  return newTactic(given.campaignId, {
    catalogueCode: entry.code,
    name: entry.shortName,
    channelType: entry.channelType,
    phase: entry.phase,
    purpose: entry.purpose,
    indicatorIds: entry.indicators.flatMap((code) => given.indicators.get(code) ?? []),
    contracting: leadDays ? { leadDays, done: false } : null,
    staffHours: entry.staffHours,
    twoWay: entry.twoWay,
    durationDays: entry.durationDays,
    paidAdvertising: PAID_ADVERTISING_CODES.includes(entry.code) ? { justification: '' } : null,
    // In a currency other than the entry's somebody has to say the price.
    planned: given.currency === cost.currency ? cost.amount : 0,
  });
}
