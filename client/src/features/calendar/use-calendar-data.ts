import type { DateRange } from '@altavoz/domain/shared/date-range';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Campaign } from '../../shared/session/campaign.js';
import { audiencesQuery } from '../../shared/plan/audiences.js';
import { calendarQuery } from './api/get-calendar.js';
import { gapsQuery } from './api/get-gaps.js';
import { tacticsQuery } from '../../shared/plan/tactics.js';
import { isShown, type Filters } from './filters.js';

/** Everything that the calendar shows: what is dated, what is not yet, and where nothing is. */
export function useCalendarData(campaign: Campaign, range: DateRange, filters: Filters, zone?: string) {
  const period = useMemo<DateRange>(
    () => ({ start: campaign.start, end: campaign.end }),
    [campaign.start, campaign.end],
  );
  const calendar = useQuery(
    calendarQuery(campaign.id, { range, audience: filters.audience, q: filters.q, zone }),
  );
  const gapsAnswer = useQuery(gapsQuery(campaign.id, period)).data;
  const tactics = useQuery(tacticsQuery(campaign.id)).data;
  const audiences = useQuery(audiencesQuery(campaign.id)).data ?? [];

  const gaps = useMemo(() => gapsAnswer?.overall ?? [], [gapsAnswer]);
  const audienceGaps = useMemo(() => gapsAnswer?.byAudience ?? [], [gapsAnswer]);
  const everything = useMemo(() => calendar.data?.items ?? [], [calendar.data]);
  const occurrences = useMemo(
    () => everything.filter((each) => isShown(each, filters)),
    [everything, filters],
  );
  const unscheduled = useMemo(() => (tactics ?? []).filter(({ status }) => status === 'draft'), [tactics]);
  const byId = useCallback(
    (id: string | undefined) => tactics?.find((tactic) => tactic.id === id),
    [tactics],
  );
  /** Undefined for those who may not see the money. */
  const plannedById = useMemo(
    () =>
      tactics?.every(({ budget }) => budget !== null) === true
        ? new Map(tactics.map(({ id, budget }) => [id, budget?.planned ?? 0]))
        : undefined,
    [tactics],
  );
  return {
    period,
    calendar,
    /** Whatever the layers say: a dialog that looks for collisions must see it all. */
    everything,
    occurrences,
    gaps,
    /** Of each audience of priority 1, for which the whole may not be silent. */
    audienceGaps,
    thresholdDays: gapsAnswer?.thresholdDays ?? campaign.gapThresholdDays,
    tactics,
    unscheduled,
    byId,
    plannedById,
    audiences,
  };
}
