import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { dayAt, isTimeZone } from './day-in-zone.js';

const ZONES = [
  'America/Mexico_City',
  'America/Bogota',
  'America/Sao_Paulo',
  'Europe/Madrid',
  'Europe/Lisbon',
  'UTC',
];

test('the same moment is another day in another zone', () => {
  const moment = Date.UTC(2027, 0, 1, 2, 30);
  expect(dayAt(moment, 'UTC')).toBe('2027-01-01');
  expect(dayAt(moment, 'America/Bogota')).toBe('2026-12-31');
  expect(dayAt(moment, 'Europe/Madrid')).toBe('2027-01-01');
});

test('the day turns at midnight of the zone, on the days of clock changes too', () => {
  const lastHour = Date.UTC(2027, 2, 28, 21, 59);
  expect(dayAt(lastHour, 'Europe/Madrid')).toBe('2027-03-28');
  expect(dayAt(lastHour + 60_000, 'Europe/Madrid')).toBe('2027-03-29');
});

test.each(ZONES)('agrees with Temporal in %s, whatever the zone of the machine', (zone) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (moment) => {
      const zoned = ZonedDateTime.withTimeZone(
        Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(moment), 'UTC'),
        zone,
      );
      expect(dayAt(moment, zone)).toBe(PlainDate.toString(ZonedDateTime.toPlainDate(zoned)));
    }),
  );
});

test('knows the zones of the platform, and no offsets', () => {
  for (const zone of ZONES) expect(isTimeZone(zone)).toBe(true);
  for (const zone of ['', 'Mars/Olympus', '+02:00', 'America/', 'Bogota', '../etc'])
    expect(isTimeZone(zone)).toBe(false);
  expect(() => dayAt(0, 'Mars/Olympus')).toThrow(RangeError);
});
