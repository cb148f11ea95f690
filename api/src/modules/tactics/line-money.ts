import {
  afterCancelling,
  checkLine,
  LINE_STAGES,
  type LineAmounts,
} from '@altavoz/domain/budget/budget-line';
import { reviseLine, type LineRevision } from '@altavoz/domain/budget/foreign-line';
import { textIn } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Changes } from '../../platform/db/repository.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { Tactic, TacticFields } from './tactic.js';

/** Whether both lines have the same amounts in every state. */
export function sameAmounts(a: LineAmounts, b: LineAmounts): boolean {
  return LINE_STAGES.every((stage) => a[stage] === b[stage]);
}

/**
 * A line in another currency is changed in that currency, where its rate is seen: an amount in the campaign's would
 * need a rate that nobody named. Cancelling takes along what it weighs in its own; archiving leaves that as it is,
 * because restoring asks for the same again.
 */
export function withOwnCurrency(before: Tactic, changes: Changes<TacticFields>): Changes<TacticFields> {
  const { budget, foreign, status, archived } = changes;
  if (!before.foreign || foreign !== undefined || !budget || sameAmounts(budget, before.budget))
    return changes;
  if (status === 'cancelled') {
    return { ...changes, foreign: { ...before.foreign, amounts: afterCancelling(before.foreign.amounts) } };
  }
  if (archived !== undefined) return changes;
  const { currency } = before.foreign;
  throw new AppError('invalid-input', {
    errors: [
      {
        path: 'body.plannedCost',
        code: 'in-another-currency',
        message: `is counted in ${currency}: change it in the budget, where its rate is`,
      },
    ],
  });
}

/** The line after a change in its own currency, with its amounts in the campaign's (RH14 in both). */
export function revisedLine(
  before: Tactic,
  revision: LineRevision,
  campaignCurrency: string,
): Pick<TacticFields, 'budget' | 'foreign'> {
  const revised = reviseLine(
    { amounts: before.budget, foreign: before.foreign ?? null },
    revision,
    campaignCurrency,
  );
  if (!revised.ok) {
    const { code } = revised.error;
    throw code === 'currency-in-use'
      ? new AppError('conflict', { detail: 'Money of this line is committed: its currency stays.' })
      : new AppError('invalid-input', {
          errors: [{ path: 'body.planned', code, message: 'is needed with another currency' }],
        });
  }
  const { amounts, foreign } = revised.value;
  if (foreign) {
    const subject = { kind: 'tactic', id: before.id, label: textIn(before.name, 'en') } as const;
    assertNothingBlocks(checkLine(foreign.amounts, subject, foreign.currency));
  }
  return { budget: amounts, foreign };
}
