import type { AudiencePriority } from '../audiences/audience.js';
import type { DateRange } from '../shared/date-range.js';
import { compareDays, type PlainDateString } from '../shared/plain-date.js';
import { isOnCalendar } from '../tactics/tactic-transitions.js';
import type { TacticStatus } from '../tactics/tactic.js';
import { rangesOf } from './expand-recurrence.js';
import { findAudienceGaps, findGaps, type AudienceGap, type Gap } from './gaps.js';
import type { Recurrence } from './recurrence.js';

interface PlannedTactic {
  readonly status: TacticStatus;
  readonly start: PlainDateString | null;
  readonly end: PlainDateString | null;
  readonly recurrence?: Recurrence | null | undefined;
  readonly audienceIds: readonly string[];
}

/** What the gaps of a plan depend on. */
export interface PlanForGaps {
  readonly campaign: DateRange & { readonly gapThresholdDays: number };
  readonly tactics: readonly PlannedTactic[];
  readonly audiences: readonly { readonly id: string; readonly priority: AudiencePriority | null }[];
}

export interface PlanGaps {
  readonly overall: Gap[];
  readonly byAudience: AudienceGap[];
}

/**
 * RW3, decided once for the rule, the calendar and the first screen: over the whole campaign, from the days on which
 * tactics on the calendar happen alone (a bulletin has a rhythm of its own, RW4), for everyone and for each audience of priority 1.
 */
export function planGaps({ campaign, tactics, audiences }: PlanForGaps): PlanGaps {
  const activities = tactics
    .filter(({ status }) => isOnCalendar(status))
    .flatMap((tactic) =>
      rangesOf(tactic).map(({ start, end }) => ({ start, end, audienceIds: tactic.audienceIds })),
    );
  // In order once, so that the stretches of every audience are in order already.
  activities.sort((a, b) => compareDays(a.start, b.start));
  const first = audiences.filter(({ priority }) => priority === 1).map(({ id }) => id);
  return {
    overall: findGaps(activities, campaign, campaign.gapThresholdDays),
    byAudience: findAudienceGaps(activities, first, campaign, campaign.gapThresholdDays),
  };
}
