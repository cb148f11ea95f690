import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rw3Gaps } from '../checks/rules/rw3-gaps.js';
import { audience, sampleState, tactic } from '../checks/testing/sample-state.js';
import { addDays } from '../shared/plain-date.js';
import { TACTIC_STATUSES } from '../tactics/tactic.js';
import { planGaps } from './plan-gaps.js';

const START = '2027-01-01';
const campaign = { start: START, end: '2027-12-31', gapThresholdDays: 14 };

const tactics = fc.array(
  fc
    .record({
      first: fc.integer({ min: 0, max: 364 }),
      length: fc.integer({ min: 0, max: 60 }),
      status: fc.constantFrom(...TACTIC_STATUSES),
      audienceIds: fc.subarray(['first', 'second']),
    })
    .map(({ first, length, status, audienceIds }) => {
      const start = addDays(START, first);
      return { status, start, end: addDays(start, length), audienceIds };
    }),
  { maxLength: 12 },
);

test('only what is on the calendar counts, and only audiences of priority 1 have gaps of their own', () => {
  const planned = { start: START, end: '2027-12-31', audienceIds: ['second'] };
  const audiences = [
    { id: 'first', priority: 1 },
    { id: 'second', priority: 2 },
  ] as const;
  const whole = { start: START, end: '2027-12-31', days: 365 };
  expect(planGaps({ campaign, audiences, tactics: [{ ...planned, status: 'scheduled' }] })).toEqual({
    overall: [],
    byAudience: [{ audienceId: 'first', ...whole }],
  });
  expect(planGaps({ campaign, audiences, tactics: [{ ...planned, status: 'draft' }] }).overall).toEqual([
    whole,
  ]);
});

test('RW3 tells exactly the gaps of the plan that have not passed yet', () => {
  fc.assert(
    fc.property(tactics, fc.integer({ min: 0, max: 364 }), (planned, day) => {
      const today = addDays(START, day);
      const audiences = [audience({ id: 'first', priority: 1 }), audience({ id: 'second', priority: 2 })];
      const sample = sampleState();
      const state = {
        ...sample,
        today,
        campaign: { ...sample.campaign, ...campaign },
        audiences,
        tactics: planned.map((more) => tactic(more)),
      };
      const gaps = planGaps(state);
      const onCalendar = planned.some(({ status }) =>
        ['scheduled', 'in-progress', 'completed'].includes(status),
      );
      const told = rw3Gaps
        .evaluate(state)
        .filter(({ subject }) => subject.kind === 'calendar')
        .map(({ values }) => ({ ...values }));
      expect(told).toEqual(onCalendar ? gaps.overall.filter(({ end }) => end >= today) : []);
    }),
  );
});
