import { completeRule } from '@altavoz/domain/calendar/complete-rule';
import { expandRecurrence } from '@altavoz/domain/calendar/expand-recurrence';
import { formatRecurrenceRule, parseRecurrenceRule } from '@altavoz/domain/calendar/recurrence-rule';
import type { Recurrence } from '@altavoz/domain/calendar/recurrence';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Bench, Figure } from './figure.js';

const ROUNDS = 15;
const RECURRENCES = 1_000;
const FIRST_DAY = '2027-01-01';
const LAST_DAY = '2027-12-31';
const RULES = [
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
];

interface Series {
  readonly start: string;
  readonly rule: string;
}

/** A year of 1,000 series with their days, against the recurrence library alone with the same rules. */
export const recurrences: Bench = {
  name: 'recurrences',
  run(): Promise<Figure[]> {
    const list = Array.from({ length: RECURRENCES }, (_, index) => seriesOf(index));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const library = time(() => list.reduce((sum, series) => sum + alone(series), 0));
      // New objects, so that nothing is known of them from the round before.
      const fresh = list.map(asRecurrence);
      const whole = time(() => fresh.reduce((sum, series) => sum + expandRecurrence(series).length, 0));
      if (library.result !== whole.result) throw new Error(`${whole.result} days for ${library.result}`);
      ours.push(whole.ms);
      theirs.push(library.ms);
    }
    const bench = 'recurrences';
    // What else the machine does only adds: the least is the time of the work itself.
    const [whole, library] = [Math.min(...ours), Math.min(...theirs)];
    return Promise.resolve([
      { bench, what: '1,000 series over a year', value: whole, unit: 'ms' },
      { bench, what: 'the library alone', value: library, unit: 'ms' },
      { bench, what: 'ratio', value: whole / library, unit: '×', target: { at: 'most', bound: 1.5 } },
    ]);
  },
};

function seriesOf(index: number): Series {
  const start = addDays(FIRST_DAY, index % 28);
  const rule = parseRecurrenceRule(RULES[index % RULES.length] ?? '');
  if (!rule.ok) throw new Error(rule.error.part);
  return { start, rule: formatRecurrenceRule(completeRule(rule.value, start)) };
}

function asRecurrence({ start, rule }: Series): Recurrence {
  const part = { start, lengthDays: 1, time: null, rule, shiftDays: 0 };
  return { parts: [part], exceptions: [], changes: [], lastDay: LAST_DAY };
}

/** The text read and expanded by the library, in the way that is fastest for it. */
function alone({ start, rule }: Series): number {
  return new RRuleTemporal({
    rruleString: `${rule};UNTIL=${LAST_DAY.replaceAll('-', '')}T000000Z`,
    dtstart: Temporal.PlainDate.from(start).toZonedDateTime('UTC'),
    tzid: 'UTC',
    cache: false,
  }).all().length;
}

function time<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const begin = performance.now();
  const result = work();
  return { ms: performance.now() - begin, result };
}
