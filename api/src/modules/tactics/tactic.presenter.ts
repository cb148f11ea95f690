import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { tactics } from '@altavoz/contracts/tactics';
import type { Role } from '@altavoz/domain/accounts/role';
import { checkSchedule, type ScheduleRequest } from '@altavoz/domain/tactics/check-schedule';
import { textIn } from '@altavoz/domain/shared/language';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { PLAN_READERS } from '@altavoz/contracts/access';
import { presentStored } from '../../platform/present.js';
import type { Tactic } from './tactic.js';

export type PresentedTactic = OutputOf<(typeof tactics)['get']>;

/** What it takes to say what a draft still lacks. */
export interface PlanForTactics {
  readonly period: DateRange;
  readonly messages: ScheduleRequest['messages'];
  readonly indicators: ScheduleRequest['indicators'];
}

/** A tactic as the interface shows it; money only to those who may read the plan. */
export function presentTactic(row: Tactic, plan: PlanForTactics, role: Role): PresentedTactic {
  const { organizationId: _organization, campaignId: _campaign, budget, ...fields } = row;
  const seesMoney = (PLAN_READERS as readonly Role[]).includes(role);
  return {
    ...fields,
    audienceIds: [...row.audienceIds],
    messageIds: [...row.messageIds],
    objectiveIds: [...row.objectiveIds],
    indicatorIds: [...row.indicatorIds],
    ...presentStored(row),
    plannedCost: seesMoney ? budget.planned : null,
    budget: seesMoney ? { ...budget } : null,
    missing: row.status === 'draft' ? missingBeforeScheduling(row, plan) : [],
  };
}

/** RH9-RH12 without the dates, which the person is about to choose. */
function missingBeforeScheduling(row: Tactic, plan: PlanForTactics): PresentedTactic['missing'] {
  const findings = checkSchedule(scheduleRequest(row, plan, { start: row.start, end: row.end }));
  const seen = new Set<string>();
  return findings
    .filter(({ key }) => key !== 'dates-missing')
    .map(({ rule, key }) => ({ rule, key }))
    .filter(({ rule, key }) => !seen.has(rule + key) && Boolean(seen.add(rule + key)));
}

/** A row with some dates as the domain's rule reads it. */
export function scheduleRequest(
  row: Tactic,
  plan: PlanForTactics,
  dates: { readonly start: string | null; readonly end: string | null },
): ScheduleRequest {
  return {
    tactic: {
      id: row.id,
      label: textIn(row.name, 'en'),
      ...dates,
      messageIds: row.messageIds,
      indicatorIds: row.indicatorIds,
      callToAction: row.callToAction,
    },
    ...plan,
  };
}
