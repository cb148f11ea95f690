import type { LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { Scope } from '../../platform/caller.js';
import type { Tactic, TacticLine, TacticOnCalendar } from './tactic.js';
import type {
  DaysAndFilters,
  MeasuredTactic,
  ReferringField,
  TacticRepository,
} from './tactic.repository.js';

/** What other modules ask of the tactics of a campaign. */
export class TacticReadingService {
  constructor(private readonly repository: TacticRepository) {}

  /** Whole, for rules that look at the whole plan. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Tactic[]> {
    return this.repository.ofCampaign(scope, campaignId);
  }

  /** A few fields of each, for the board of the indicators. */
  measured(scope: Scope, campaignId: string): Promise<MeasuredTactic[]> {
    return this.repository.measured(scope, campaignId);
  }

  /** Those of these identifiers that are in the campaign. */
  async some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<TacticLine[]> {
    return ids.length === 0 ? [] : this.repository.some(scope, campaignId, ids);
  }

  onDays(scope: Scope, campaignId: string, filters: DaysAndFilters): Promise<TacticOnCalendar[]> {
    return this.repository.onDays(scope, campaignId, filters);
  }

  lines(scope: Scope, campaignId: string): Promise<TacticLine[]> {
    return this.repository.lines(scope, campaignId);
  }

  /** The sum of the lines of these entries of the catalogue. */
  sumOf(scope: Scope, campaignId: string, codes: readonly string[]): Promise<LineAmounts> {
    return this.repository.sumOfLines(scope, campaignId, codes);
  }

  /** How many tactics that happen or happened carry each message (F3). */
  async countUses(
    scope: Scope,
    campaignId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    return messageIds.length === 0 ? new Map() : this.repository.countCarrying(scope, campaignId, messageIds);
  }

  /** Those that name a message and were not called off, dated or not. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Tactic[]> {
    return this.repository.carrying(scope, campaignId, messageId);
  }

  /** Whether any tactic names something; what is named is not removed. */
  async names(scope: Scope, campaignId: string, field: ReferringField, id: string): Promise<boolean> {
    return (await this.repository.countNaming(scope, campaignId, field, id)) > 0;
  }
}
