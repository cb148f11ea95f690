import type { LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { IndicatorPlan } from '@altavoz/domain/indicators/check-indicator';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { NamedEntry } from '../audit/audit.service.js';
import type { OfferedTactic } from '../catalogue/catalogue.service.js';
import type { LineChange } from '../budget/budget.ports.js';
import type { Language } from '@altavoz/domain/shared/language';
import type { Campaign } from '../campaigns/campaign.js';
import type { Named } from '../../platform/spreadsheets/row-reader.js';

/** Identifiers that a tactic names, by field. */
export interface TacticReferences {
  readonly audienceIds?: readonly string[] | undefined;
  readonly messageIds?: readonly string[] | undefined;
  readonly objectiveIds?: readonly string[] | undefined;
  readonly indicatorIds?: readonly string[] | undefined;
  readonly responsibleId?: string | null | undefined;
  readonly evolvesFromId?: string | null | undefined;
}

/** Everything of a plan that a tactic's cells may name. */
export type NamesOfPlan = Readonly<
  Record<'audiences' | 'messages' | 'objectives' | 'indicators' | 'people', readonly Named[]>
>;

/** The rest of the plan as tactics see it; plan.ts joins it with the other modules. */
export interface PlanAroundTactics {
  /** As they may be said now: the approved version where there is one. */
  messages(scope: Scope, campaign: Campaign): Promise<MessageOfTactic[]>;
  indicators(scope: Scope, campaign: Campaign): Promise<IndicatorPlan[]>;
  /** Refuses what names something the campaign does not have, every place at once. */
  assertKnown(scope: Scope, campaignId: string, references: TacticReferences): Promise<void>;
  /** Indicators of these codes of the catalogue, by code; made where the campaign has none yet. */
  indicatorsFor(
    unit: Unit,
    campaignId: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Entries of the catalogue with the organization's defaults, by code; unknown codes are absent. */
  offered(scope: Scope, codes: readonly string[]): Promise<ReadonlyMap<string, OfferedTactic>>;
  /** Who did what to something, the newest first. */
  history(scope: Scope, subjectId: string, request: PageRequest): Promise<Page<NamedEntry>>;
  /** RH13: throws when the sum of the lines no longer fits the budget. Called inside the unit, after the change. */
  assertFitsBudget(scope: Scope, campaignId: string, lines: LineAmounts): Promise<void>;
  /** What else names a tactic lets go of it before it is deleted: events that were to make use of it. */
  forget(unit: Unit, campaignId: string, tacticId: string): Promise<void>;
  /** What the cells of a spreadsheet may name, by every name that it goes by; the one to write comes first. */
  sheetNames(scope: Scope, campaign: Campaign, language: Language): Promise<NamesOfPlan>;
  /** Writes down what happened to the money of tactics, who did it and why. */
  recordLines(unit: Unit, changes: readonly LineChange[]): Promise<void>;
}
