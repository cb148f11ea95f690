import { addDays } from '@altavoz/domain/shared/plain-date';
import { momentOf } from '@altavoz/domain/shared/zoned-time';
import type { CalendarEntry, Point } from './calendar-entry.js';
import { escapeText, fold } from './content-line.js';
import { timeZoneBlock } from './time-zone-block.js';

interface Options {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** How often programs should look again. */
const REFRESH = 'PT1H';

/** A calendar that other programs subscribe to (RFC 5545, 7986). The same entries always give the same text. */
export function writeCalendar({ name, entries }: Options): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Altavoz//Altavoz//ES',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zoneLines(entries),
  ];
  for (const entry of entries) lines.push(...entryLines(entry));
  lines.push('END:VCALENDAR', '');
  return lines.map(fold).join('\r\n');
}

function zoneLines(entries: readonly CalendarEntry[]): string[] {
  const zones = new Map<string, { first: number; last: number }>();
  for (const { start, end, until, replaces } of entries) {
    for (const { day, time } of [start, end, ...(replaces ? [replaces] : [])]) {
      if (!time) continue;
      const years = [day, until ?? day].map((one) => Number(one.slice(0, 4)));
      const known = zones.get(time.zone);
      zones.set(time.zone, {
        first: Math.min(known?.first ?? 9999, ...years),
        last: Math.max(known?.last ?? 0, ...years),
      });
    }
  }
  return [...zones].sort().flatMap(([zone, { first, last }]) => timeZoneBlock(zone, first, last));
}

function entryLines(entry: CalendarEntry): string[] {
  const { start, end, replaces, rule, until, exceptions = [] } = entry;
  const stamp = utc(entry.changedAt);
  const lines = [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART${pointText(start)}`,
    // The day after the last one: a whole day ends where the next begins.
    `DTEND${pointText(end.time ? end : { ...end, day: addDays(end.day, 1) })}`,
  ];
  if (replaces) lines.push(`RECURRENCE-ID${pointText(replaces)}`);
  if (rule !== undefined) lines.push(`RRULE:${rule}${untilText(until ?? null, start)}`);
  for (const day of exceptions) lines.push(`EXDATE${pointText({ ...start, day })}`);
  lines.push(`SUMMARY:${escapeText(entry.summary)}`);
  if (entry.description) lines.push(`DESCRIPTION:${escapeText(entry.description)}`);
  if (entry.location) lines.push(`LOCATION:${escapeText(entry.location)}`);
  if (entry.url) lines.push(`URL:${entry.url.replace(/[\r\n]/g, '')}`);
  if (entry.category) lines.push(`CATEGORIES:${escapeText(entry.category)}`);
  lines.push(`STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`);
  if (entry.transparent) lines.push('TRANSP:TRANSPARENT');
  lines.push('END:VEVENT');
  return lines;
}

function pointText({ day, time }: Point): string {
  const digits = day.replaceAll('-', '');
  return time ? `;TZID=${time.zone}:${digits}T${time.at.replace(':', '')}00` : `;VALUE=DATE:${digits}`;
}

/** In the kind of value that the start has; with a zone it must be told in UTC. */
function untilText(until: string | null, { time }: Point): string {
  if (until === null) return '';
  if (!time) return `;UNTIL=${until.replaceAll('-', '')}`;
  return `;UNTIL=${utc(new Date(momentOf({ day: until, time: time.at }, time.zone)))}`;
}

function utc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}
