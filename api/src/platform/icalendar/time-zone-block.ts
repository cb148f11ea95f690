import { Temporal } from 'temporal-polyfill';

/** VTIMEZONE: every change of the clocks between the first and the last year, each with its own day (§3.6.5). */
export function timeZoneBlock(zone: string, firstYear: number, lastYear: number): string[] {
  const begin = Temporal.PlainDateTime.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime(zone);
  const end = begin.add({ years: lastYear - firstYear + 1 });
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(begin, begin.offsetNanoseconds)];
  let before = begin;
  for (;;) {
    const change = before.getTimeZoneTransition('next');
    if (!change || Temporal.ZonedDateTime.compare(change, end) >= 0) break;
    lines.push(...observance(change, before.offsetNanoseconds));
    before = change;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** From this moment on; its start is told on the clocks of before. */
function observance(moment: Temporal.ZonedDateTime, offsetBefore: number): string[] {
  const name = isSummer(moment) ? 'DAYLIGHT' : 'STANDARD';
  const wall = Temporal.Instant.fromEpochMilliseconds(moment.epochMilliseconds + offsetBefore / 1_000_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  return [
    `BEGIN:${name}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(offsetBefore)}`,
    `TZOFFSETTO:${offsetText(moment.offsetNanoseconds)}`,
    `END:${name}`,
  ];
}

/** Clocks are ahead of where they stand at the other end of the year. */
function isSummer(moment: Temporal.ZonedDateTime): boolean {
  const halves = [1, 7].map((month) => moment.with({ month, day: 1 }).offsetNanoseconds);
  return moment.offsetNanoseconds > Math.min(...halves);
}

function offsetText(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${nanoseconds < 0 ? '-' : '+'}${digits.join('')}`;
}
