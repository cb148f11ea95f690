import { blocking, type Finding } from '../checks/finding.js';
import type { Label } from '../shared/language.js';
import type { ReviewFrequency } from './indicator.js';

export interface IndicatorPlan {
  readonly id: string;
  readonly label: Label;
  readonly target?: number | null | undefined;
  readonly reviewFrequency?: ReviewFrequency | null | undefined;
}

/**
 * RH12: a campaign's indicator has a target and is looked at monthly or quarterly. Longer periods are for an
 * institution's own statistics, not for a campaign's targets.
 */
export function checkIndicator(indicator: IndicatorPlan): Finding[] {
  const subject: Finding['subject'] = { kind: 'indicator', id: indicator.id, label: indicator.label };
  const { target, reviewFrequency } = indicator;
  return [
    ...(target === null || target === undefined ? [blocking('RH12', subject, 'target-missing')] : []),
    ...(reviewFrequency === 'monthly' || reviewFrequency === 'quarterly'
      ? []
      : [blocking('RH12', subject, 'frequency-missing')]),
  ];
}
