import { blocking, type Finding } from '../checks/finding.js';
import { MAX_AMOUNT } from '../shared/limits.js';

/** The states that money goes through, each one part of the one before. */
export const LINE_STAGES = ['planned', 'approved', 'committed', 'spent'] as const;
export type LineStage = (typeof LINE_STAGES)[number];

/**
 * What one activity costs, in minor units. The amounts are cumulative: what is spent was committed, what is
 * committed was approved, what is approved was planned.
 */
export type LineAmounts = Readonly<Record<LineStage, number>>;

/** Nothing planned and nothing spent. */
export const EMPTY_LINE: LineAmounts = { planned: 0, approved: 0, committed: 0, spent: 0 };

/**
 * RH14: 0 ≤ spent ≤ committed ≤ approved ≤ planned, all of them whole minor units. The currency, when given, lets
 * the sentence name the excess in money.
 */
export function checkLine(
  line: LineAmounts,
  subject: Finding['subject'] = { kind: 'budget' },
  currency?: string,
): Finding[] {
  const broken = LINE_STAGES.filter((stage) => !isAmount(line[stage]));
  if (broken.length > 0) {
    return broken.map((stage) =>
      blocking('RH14', subject, 'amount-not-whole', { stage, amount: line[stage] }),
    );
  }
  return LINE_STAGES.slice(1).flatMap((stage, index) => {
    const before = LINE_STAGES[index] ?? 'planned';
    if (line[stage] <= line[before]) return [];
    const values = { stage, before, excess: line[stage] - line[before], ...(currency ? { currency } : {}) };
    return [blocking('RH14', subject, 'amount-out-of-order', values)];
  });
}

/** What a cancelled activity still weighs: nothing but the money already promised to somebody. */
export function afterCancelling(line: LineAmounts): LineAmounts {
  return { planned: line.committed, approved: line.committed, committed: line.committed, spent: line.spent };
}

/** The stage-by-stage sum of lines. */
export function sumLines(lines: readonly LineAmounts[]): LineAmounts {
  const total = { ...EMPTY_LINE };
  for (const line of lines) {
    for (const stage of LINE_STAGES) total[stage] += line[stage];
  }
  return total;
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_AMOUNT;
}
