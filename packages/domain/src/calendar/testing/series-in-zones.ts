import { momentOf, wallTimeAt } from '../../shared/zoned-time.js';
import { expandRecurrence } from '../expand-recurrence.js';
import { findGaps } from '../gaps.js';
import { series } from './series.js';

/** With the years in which their clocks were changed last, or will be; the first begins at midnight, where it exists. */
export const ZONES = [
  ['America/Sao_Paulo', '2018-10-01'],
  ['America/Mexico_City', '2021-03-01'],
  ['America/Bogota', '2026-10-01'],
  ['Europe/Madrid', '2027-03-01'],
  ['Europe/Lisbon', '2027-09-25'],
] as const;

const HOURS = ['00:00', '00:30', '01:30', '02:30', '12:00', '23:45'] as const;

/** A daily and a weekly series in each zone over a change of its clocks, as moments, and the gaps between them. */
export function seriesInZones() {
  return ZONES.flatMap(([zone, first]) =>
    HOURS.map((hour) => {
      const time = { start: hour, end: '23:50' };
      const lastDay = `${Number(first.slice(0, 4)) + 1}-03-31`;
      const daily = series('FREQ=DAILY;COUNT=60', first, { time, lastDay }).recurrence;
      const weekly = series('FREQ=WEEKLY;INTERVAL=3;BYDAY=SU', first, { time, lastDay }).recurrence;
      const days = daily ? expandRecurrence(daily) : [];
      const moments = days.map(({ start }) => momentOf({ day: start, time: hour }, zone));
      return {
        zone,
        hour,
        days: days.map(({ start }) => start),
        moments,
        walls: moments.map((moment) => wallTimeAt(moment, zone)),
        gaps: findGaps(weekly ? expandRecurrence(weekly) : [], { start: first, end: lastDay }, 14),
      };
    }),
  );
}
