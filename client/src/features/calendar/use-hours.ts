import type { DateRange } from '@altavoz/domain/shared/date-range';
import { useState } from 'react';

interface HoursOfDay {
  readonly start: string;
  readonly end: string;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Hours while they are typed: a part of the days, or all of them. */
export function useHours(before: HoursOfDay | null) {
  const [allDay, setAllDay] = useState(before === null);
  const [start, setStart] = useState(before?.start ?? '');
  const [end, setEnd] = useState(before?.end ?? '');
  const value: HoursOfDay | null = allDay ? null : { start, end };
  return {
    allDay,
    start,
    end,
    setAllDay,
    setStart,
    setEnd,
    /** Null for whole days. */
    value,
    changed: before?.start !== value?.start || before?.end !== value?.end,
    /** On one day they follow each other; over several days an evening may lead to a morning. */
    wrongOn: (days: DateRange): boolean =>
      !allDay && !(CLOCK.test(start) && CLOCK.test(end) && (days.start !== days.end || start < end)),
  };
}

export type Hours = ReturnType<typeof useHours>;
