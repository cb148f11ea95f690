import type { LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { ForeignLine, LineCurrency } from '@altavoz/domain/budget/foreign-line';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { FundingSource } from '@altavoz/domain/tactics/tactic';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { TacticOfBudget } from './budget.presenter.js';
import type { PersonMark } from './release.model.js';

/** Amounts are in the currency that the line has after the change. */
export type LineChanges = { readonly [Stage in keyof LineAmounts]?: number | undefined } & {
  readonly fundingSource?: FundingSource | undefined;
  readonly fundingArea?: string | undefined;
  /** Null: the campaign's own. */
  readonly currency?: LineCurrency | null | undefined;
  /** Kept with the change. */
  readonly note?: string | undefined;
  /** The day it happened; today when left out. */
  readonly on?: PlainDateString | undefined;
};

/** The money of a tactic as it is stored. */
interface StoredLine {
  readonly id: string;
  readonly campaignId: string;
  readonly budget: LineAmounts;
  readonly foreign: ForeignLine | null;
}

/** What happened to a line; one that is new has nothing before. */
export interface LineChange {
  readonly before: StoredLine | null;
  readonly after: StoredLine;
  readonly note: string;
  readonly on?: PlainDateString | undefined;
}

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
  /** Refuses a tactic that the campaign does not have. */
  assertTactic(scope: Scope, campaignId: string, tacticId: string): Promise<void>;
  person(scope: Scope, userId: string): Promise<PersonMark>;
  /** Everyone who may approve and can sign in. */
  approverIds(scope: Scope): Promise<readonly string[]>;
}
