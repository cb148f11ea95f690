import fc from 'fast-check';
import { addDays } from '../../shared/plain-date.js';
import { recur } from '../edit-recurrence.js';
import { parseRecurrenceRule, type RecurrenceRule } from '../recurrence-rule.js';
import type { HoursOfDay, TacticDates } from '../recurrence.js';

/** The last day of the campaign of these tests. */
export const LAST_DAY = '2027-12-31';

export function rule(text: string): RecurrenceRule {
  const parsed = parseRecurrenceRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code} ${parsed.error.part}`);
  return parsed.value;
}

/** A tactic that recurs from a day on. */
export function series(
  text: string,
  start: string,
  more: { readonly days?: number; readonly time?: HoursOfDay | null; readonly lastDay?: string } = {},
): TacticDates {
  const { days = 1, time = null, lastDay = LAST_DAY } = more;
  const once: TacticDates = { start, end: addDays(start, days - 1), time, recurrence: null };
  const recurring = recur(once, { scope: 'all' }, rule(text), lastDay);
  if (!recurring.ok) throw new Error(`${text} from ${start}: ${recurring.error}`);
  return recurring.value;
}

const ends = fc.constantFrom('', ';COUNT=7', ';UNTIL=20270620');
const rules = fc
  .tuple(
    fc.constantFrom(
      'FREQ=DAILY;INTERVAL=9',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;WKST=SU',
      'FREQ=MONTHLY',
      'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'FREQ=MONTHLY;BYMONTH=3,6,9;BYMONTHDAY=10',
    ),
    ends,
  )
  .map((pieces) => pieces.join(''));

/** Some recurring tactic that begins in the first months of 2027, with an occurrence of it by position. */
export const someSeries = fc
  .record({
    text: rules,
    first: fc.integer({ min: 0, max: 90 }),
    days: fc.integer({ min: 1, max: 3 }),
    time: fc.constantFrom(null, { start: '09:30', end: '11:00' }),
    pick: fc.nat(1_000),
  })
  .map(({ text, first, pick, ...more }) => ({
    dates: series(text, addDays('2027-01-01', first), more),
    pick,
  }));
