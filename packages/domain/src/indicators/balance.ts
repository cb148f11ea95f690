import type { IndicatorLevel, IndicatorUnit } from './indicator.js';

const ACTIVITY: readonly (IndicatorLevel | null)[] = ['input', 'process', 'output'];

export interface Balance {
  readonly total: number;
  /** Those that count the office's own work. */
  readonly activity: number;
  /** None of several tells what changed. */
  readonly onlyActivity: boolean;
  readonly onlyMoney: boolean;
}

/** R10: whether something tells what changed, or everything counts the own work, or only money. */
export function balanceOf(
  indicators: readonly { readonly level: IndicatorLevel | null; readonly unit: IndicatorUnit }[],
): Balance {
  const total = indicators.length;
  const activity = indicators.filter(({ level }) => ACTIVITY.includes(level)).length;
  return {
    total,
    activity,
    onlyActivity: total > 0 && activity === total,
    onlyMoney: total > 0 && indicators.every(({ unit }) => unit === 'money'),
  };
}
