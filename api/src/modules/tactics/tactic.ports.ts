import type { IndicatorPlan } from '@altavoz/domain/indicators/check-indicator';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';

/** Identifiers that a tactic names, by field. */
export interface TacticReferences {
  readonly audienceIds?: readonly string[] | undefined;
  readonly messageIds?: readonly string[] | undefined;
  readonly objectiveIds?: readonly string[] | undefined;
  readonly indicatorIds?: readonly string[] | undefined;
  readonly responsibleId?: string | null | undefined;
}

/** The rest of the plan as tactics see it; composition.ts joins it with the other modules. */
export interface PlanAroundTactics {
  /** As they may be said now: the approved version where there is one. */
  messages(scope: Scope, campaignId: string): Promise<MessageOfTactic[]>;
  indicators(scope: Scope, campaignId: string): Promise<IndicatorPlan[]>;
  /** The fields that name something the campaign does not have. */
  unknownReferences(scope: Scope, campaignId: string, references: TacticReferences): Promise<string[]>;
  /** Indicators of the catalogue's codes, made where the campaign has none yet. */
  indicatorsFor(unit: Unit, campaignId: string, codes: readonly string[]): Promise<string[]>;
  /** RH13: throws when what is planned no longer fits the budget. Called inside the unit, after the change. */
  assertFitsBudget(scope: Scope, campaignId: string, lines: readonly LineOfBudget[]): Promise<void>;
}

export interface LineOfBudget {
  readonly planned: number;
  readonly approved: number;
  readonly committed: number;
  readonly spent: number;
}
