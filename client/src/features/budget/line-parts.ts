import type { BudgetLine } from '../../shared/plan/budget.js';

type Amounts = Pick<BudgetLine, 'planned' | 'approved' | 'committed' | 'spent'>;

/** What the screens show of cumulative amounts: each euro in the one state it has reached. */
export function partsOf({ planned, approved, committed, spent }: Amounts) {
  return { spent, committed: committed - spent, approved: approved - committed, planned: planned - approved };
}
