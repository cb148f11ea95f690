import { recur } from '@altavoz/domain/calendar/edit-recurrence';
import { parseRecurrenceRule } from '@altavoz/domain/calendar/recurrence-rule';
import type { Recurrence } from '@altavoz/domain/calendar/recurrence';
import type { CampaignState } from '@altavoz/domain/checks/campaign-state';
import { checkCampaign } from '@altavoz/domain/checks/registry';
import { largeState } from '@altavoz/domain/checks/testing/sample-state';
import type { Bench, Figure } from './figure.js';

const ROUNDS = 9;
const LAST_DAY = '2027-12-31';
/** One in so many tactics recurs. */
const RECURRING = 20;
const RULES = [
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYMONTHDAY=15',
];

/** Every rule over a campaign of 10,000 tactics of which 500 recur, and over one twice as large: domain only. */
export const campaignChecks: Bench = {
  name: 'campaign-checks',
  run(): Promise<Figure[]> {
    const bench = 'campaign-checks';
    const small: number[] = [];
    const large: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      small.push(timeOf(10_000));
      large.push(timeOf(20_000));
    }
    // What else the machine does only adds: the least is the time of the work itself.
    const [ten, twenty] = [Math.min(...small), Math.min(...large)];
    return Promise.resolve([
      {
        bench,
        what: 'all checks, 10,000 tactics',
        value: ten,
        unit: 'ms',
        target: { at: 'most', bound: 150 },
      },
      { bench, what: 'all checks, 20,000 tactics', value: twenty, unit: 'ms' },
      {
        bench,
        what: '20,000 against 10,000',
        value: twenty / ten,
        unit: '×',
        target: { at: 'most', bound: 2.3 },
      },
    ]);
  },
};

/** On a plan that nobody has looked at yet: series are expanded within the time. */
function timeOf(tactics: number): number {
  const state = planOf(tactics);
  const begin = performance.now();
  const findings = checkCampaign(state);
  const time = performance.now() - begin;
  if (findings.length === 0) throw new Error('the rules found nothing: they did not look');
  return time;
}

function planOf(tactics: number): CampaignState {
  const state = largeState(tactics);
  return {
    ...state,
    tactics: state.tactics.map((tactic, index) =>
      index % RECURRING === 0
        ? { ...tactic, recurrence: recurrenceFrom(tactic.start ?? '2027-01-01', index) }
        : tactic,
    ),
  };
}

function recurrenceFrom(start: string, index: number): Recurrence {
  const rule = parseRecurrenceRule(RULES[(index / RECURRING) % RULES.length] ?? '');
  const once = { start, end: start, time: null, recurrence: null };
  const recurring = rule.ok ? recur(once, { scope: 'all' }, rule.value, LAST_DAY) : rule;
  if (!recurring.ok || !recurring.value.recurrence) throw new Error(`no series from ${start}`);
  // A copy, as it comes from the database: nothing is known of it yet.
  return structuredClone(recurring.value.recurrence);
}
