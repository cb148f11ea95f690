import { monthOf } from '../../shared/plain-date.js';
import { monthsBetween } from '../../shared/plain-month.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** From phase 2 on, every month up to the present one has its bulletin; one inside the house is none for readers. */
export const rw4MonthlyBulletin: Rule = {
  id: 'RW4',
  level: 'warning',
  source: 'H3, N4',
  evaluate: ({ bulletins, campaign, today }) => {
    if (campaign.phase < 2 || campaign.status !== 'active' || today < campaign.start) return [];
    const made = new Set(
      bulletins
        .filter(({ status, internal }) => status !== 'cancelled' && !internal)
        .map(({ month }) => month),
    );
    const last = today < campaign.end ? today : campaign.end;
    return monthsBetween(campaign.start, last)
      .filter((month) => !made.has(month))
      .map((month) =>
        warning('RW4', { kind: 'calendar' }, 'month-without-bulletin', {
          month,
          over: month < monthOf(today) ? 'yes' : 'no',
        }),
      );
  },
};
