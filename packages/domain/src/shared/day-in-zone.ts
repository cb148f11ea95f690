import type { PlainDateString } from './plain-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on the wall calendar of an IANA zone at a moment (milliseconds since 1970 UTC). The caller brings the
 * moment: this package reads no clock.
 */
export function dayAt(epochMilliseconds: number, zone: string): PlainDateString {
  const parts = { year: '', month: '', day: '' };
  for (const { type, value } of formatOf(zone).formatToParts(epochMilliseconds)) {
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = value;
  }
  return `${parts.year.padStart(4, '0')}-${parts.month}-${parts.day}`;
}

/** Whether the text names a zone that the platform knows (`America/Bogota`, `UTC`). */
export function isTimeZone(zone: string): boolean {
  // Offsets such as `+02:00` are accepted by some engines, but they know nothing of clock changes.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
