import { EMPTY_LINE } from '@altavoz/domain/budget/budget-line';
import type { LineCurrency } from '@altavoz/domain/budget/foreign-line';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { LineChange, PlanAroundBudget } from './budget.ports.js';
import type { LineEntry, LineEntryFields } from './line-entry.model.js';
import type { LineEntryRepository, Payment } from './line-entry.repository.js';
import type { PersonMark } from './release.model.js';

/** Who planned, approved, committed and paid what, when and why: written with each change, and never afterwards. */
export class LineHistoryService {
  constructor(
    private readonly entries: LineEntryRepository,
    private readonly campaigns: CampaignService,
    private readonly plan: Pick<PlanAroundBudget, 'person' | 'assertTactic'>,
  ) {
    campaigns.addPart({ removed: (unit, campaignId) => entries.removeOf(unit, campaignId) });
  }

  async record(unit: Unit, changes: readonly LineChange[]): Promise<void> {
    const [first] = changes;
    if (!first) return;
    const campaign = await this.campaigns.get(unit, first.after.campaignId);
    const today = this.campaigns.today(campaign);
    const by = unit.userId === null ? null : await this.plan.person(unit, unit.userId);
    await this.entries.insertMany(
      unit,
      changes.map((change) => entryOf(change, by, change.on ?? today)),
    );
  }

  async page(
    scope: Scope,
    campaignId: string,
    tacticId: string,
    request: PageRequest,
  ): Promise<Page<LineEntry>> {
    await this.plan.assertTactic(scope, campaignId, tacticId);
    return this.entries.pageOfLine(scope, campaignId, tacticId, request);
  }

  payments(scope: Scope, campaignId: string): Promise<Payment[]> {
    return this.entries.payments(scope, campaignId);
  }
}

function entryOf(
  { before, after, note }: LineChange,
  by: PersonMark | null,
  on: PlainDateString,
): LineEntryFields {
  const { id: tacticId, campaignId, budget, foreign } = after;
  const earlier = before?.budget ?? EMPTY_LINE;
  return {
    campaignId,
    tacticId,
    by,
    on,
    note,
    before: earlier,
    after: budget,
    paid: budget.spent - earlier.spent,
    foreign: foreign && {
      ...termsOf(foreign),
      // In the currency of today: what was planned in another one before is no figure of this one.
      before: before?.foreign?.currency === foreign.currency ? before.foreign.amounts : EMPTY_LINE,
      after: foreign.amounts,
    },
  };
}

function termsOf({ currency, rate, rateDate, rateSource }: LineCurrency): LineCurrency {
  return { currency, rate, rateDate, rateSource };
}
