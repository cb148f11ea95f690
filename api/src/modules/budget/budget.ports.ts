import type { LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { FundingSource } from '@altavoz/domain/tactics/tactic';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { TacticOfBudget } from './budget.presenter.js';
import type { PersonMark } from './release.model.js';

export type LineChanges = { readonly [Stage in keyof LineAmounts]?: number | undefined } & {
  readonly fundingSource?: FundingSource | undefined;
};

/** The rest of the plan as the budget sees it; composition.ts joins it with the other modules. */
export interface PlanAroundBudget {
  tactics(scope: Scope, campaignId: string): Promise<readonly TacticOfBudget[]>;
  changeLine(
    unit: Unit,
    campaignId: string,
    tacticId: string,
    version: number,
    changes: LineChanges,
  ): Promise<unknown>;
  /** Puts changes of one plan in line, so that no two of them spend the same money. */
  lock(unit: Unit, campaignId: string): Promise<void>;
  /** Refuses a release for a tactic that the campaign does not have. */
  assertKnown(
    scope: Scope,
    campaignId: string,
    references: { readonly tacticId: string | null },
  ): Promise<void>;
  person(scope: Scope, userId: string): Promise<PersonMark>;
  /** Everyone who may approve and can sign in. */
  approverIds(scope: Scope): Promise<readonly string[]>;
}
