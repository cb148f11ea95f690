import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { daysOf, contains } from '../shared/date-range.js';
import { dayAt } from '../shared/day-in-zone.js';
import { addDays } from '../shared/plain-date.js';
import { momentOf, wallTimeAt } from '../shared/zoned-time.js';
import { rangesOf } from './expand-recurrence.js';
import { findGaps, idleRanges } from './gaps.js';
import { someSeries } from './testing/series.js';
import { seriesInZones, ZONES } from './testing/series-in-zones.js';

const HOUR = 3_600_000;

describe('a series over a change of clocks', () => {
  test.each(seriesInZones().map((one) => [one.zone, one.hour, one] as const))(
    'in %s at %s keeps its days and its hour',
    (zone, hour, { days, moments, walls }) => {
      expect(days).toHaveLength(60);
      const apart = moments.slice(1).map((moment, index) => (moment - (moments[index] ?? 0)) / HOUR);
      // A day has 23, 24 or 25 hours; one that clocks skip a part of gives and takes an hour.
      expect([...new Set(apart)].filter((hours) => ![23, 24, 25].includes(hours))).toEqual([]);
      const changes = apart.filter((hours) => hours !== 24).length;
      expect(changes).toBeLessThanOrEqual(zone === 'America/Bogota' ? 0 : 2);
      for (const [index, wall] of walls.entries()) {
        expect(wall.day).toBe(days[index]);
        expect(dayAt(moments[index] ?? 0, zone)).toBe(days[index]);
        // On the one day on which clocks skip that hour it is the same stretch after the change.
        if (wall.time !== hour) expect(minutes(wall.time) - minutes(hour)).toBe(60);
      }
      expect(walls.filter(({ time }) => time !== hour).length).toBeLessThanOrEqual(1);
    },
  );

  test('clocks that skip midnight, or the hour after two', () => {
    const skipped = (day: string, time: string, zone: string) =>
      wallTimeAt(momentOf({ day, time }, zone), zone);
    expect(skipped('2018-11-04', '00:00', 'America/Sao_Paulo')).toEqual({ day: '2018-11-04', time: '01:00' });
    expect(skipped('2021-04-04', '02:30', 'America/Mexico_City')).toEqual({
      day: '2021-04-04',
      time: '03:30',
    });
    expect(skipped('2027-03-28', '02:30', 'Europe/Madrid')).toEqual({ day: '2027-03-28', time: '03:30' });
    expect(skipped('2027-03-28', '01:30', 'Europe/Lisbon')).toEqual({ day: '2027-03-28', time: '02:30' });
  });

  test('every moment is one wall time of a zone, and back', () => {
    const anyTime = fc.record({ day: fc.nat(5_000), minute: fc.nat(1_439), zone: fc.constantFrom(...ZONES) });
    fc.assert(
      fc.property(anyTime, ({ day, minute, zone: [zone] }) => {
        const moment = momentOf({ day: addDays('2015-01-01', day), time: clock(minute) }, zone);
        expect(momentOf(wallTimeAt(moment, zone), zone)).toBe(moment);
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on where the service runs', () => {
    const script = fileURLToPath(new URL('./testing/print-series.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=@altavoz/source', script],
      {
        env: { ...process.env, NODE_OPTIONS: '', TZ: 'Pacific/Kiritimati' },
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    if (stdout === '') throw new Error(stderr);
    const elsewhere = JSON.parse(stdout) as { zone: number; series: unknown };
    expect(elsewhere.zone).toBe(640);
    expect(elsewhere.series).toEqual(seriesInZones());
  });
});

describe('RW3 gaps of what recurs', () => {
  test('agree with looking at every day', () => {
    const plans = fc.array(someSeries, { minLength: 1, maxLength: 3 });
    const period = { start: '2027-01-01', end: '2027-12-31' };
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 20 }), (plan, threshold) => {
        const ranges = plan.flatMap(({ dates }) => rangesOf(dates));
        const idle = daysOf(period).filter((day) => !ranges.some((range) => contains(range, day)));
        expect(idleRanges(ranges, period).flatMap(daysOf)).toEqual(idle);
        const stretches = idle.filter((day) => !idle.includes(addDays(day, -1)));
        const long = stretches.filter((day) =>
          Array.from({ length: threshold + 1 }, (_, more) => addDays(day, more)).every((one) =>
            idle.includes(one),
          ),
        );
        expect(findGaps(ranges, period, threshold).map(({ start }) => start)).toEqual(long);
      }),
      { numRuns: 30 },
    );
  });
});

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
