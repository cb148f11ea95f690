import { describe, expect, test } from '@jest/globals';
import type { EventFacts } from './campaign-state.js';
import type { Rule } from './rule.js';
import { rw15AlignmentSession } from './rules/rw15-alignment-session.js';
import { rw22MayorsAgenda } from './rules/rw22-mayors-agenda.js';
import { rw23Presence } from './rules/rw23-presence.js';
import { rw24FairPillar } from './rules/rw24-fair-pillar.js';
import { rw30FollowUp } from './rules/rw30-follow-up.js';
import { rw5EventWithoutTactic } from './rules/rw5-event-without-tactic.js';
import { sentenceOf } from './sentences.js';
import { audience, event, sampleState, tactic } from './testing/sample-state.js';

const { campaign } = sampleState();

/** What a rule says about these events in a campaign that differs by so much. */
function told(rule: Rule, events: readonly EventFacts[], more: Partial<typeof campaign> = {}) {
  return rule.evaluate(sampleState({ events, campaign: { ...campaign, ...more } }));
}

describe('RW5 an event of a priority audience that no tactic uses', () => {
  const alone = (more: Partial<EventFacts> = {}) => event({ tacticIds: [], ...more });

  test('is told with its day', () => {
    expect(told(rw5EventWithoutTactic, [event(), alone({ id: 'e2', origin: 'external' })])).toMatchObject([
      { rule: 'RW5', subject: { kind: 'event', id: 'e2' }, values: { start: '2027-05-01' } },
    ]);
  });

  test('a cancelled tactic does not use it, and one of another plan is none', () => {
    const state = sampleState({ events: [event()], tactics: [tactic({ status: 'cancelled' })] });
    expect(rw5EventWithoutTactic.evaluate(state)).toHaveLength(1);
    expect(told(rw5EventWithoutTactic, [event({ tacticIds: ['elsewhere'] })])).toHaveLength(1);
  });

  test.each<[string, Partial<EventFacts>]>([
    ['our own', { origin: 'own' }],
    ['over', { end: '2027-03-14', start: '2027-03-14' }],
    ['called off', { status: 'cancelled' }],
    ['closed', { status: 'closed' }],
    ['of no priority audience', { audienceIds: ['other'] }],
    ['a meeting of the office', { kind: 'one-to-one' }],
  ])('%s is left alone', (_, more) => {
    expect(told(rw5EventWithoutTactic, [alone(more)])).toEqual([]);
  });

  test('only priority 1 counts', () => {
    const audiences = [audience({ priority: 2 })];
    expect(rw5EventWithoutTactic.evaluate(sampleState({ audiences, events: [alone()] }))).toEqual([]);
  });
});

describe('RW15 several entities without an alignment session before the launch', () => {
  const together = { partners: ['Cámara', 'Universidad'], start: '2027-04-01' };
  const session = (more: Partial<EventFacts> = {}) => event({ kind: 'alignment-session', ...more });

  test('is told before the launch, also when one is planned only afterwards', () => {
    const late = session({ start: '2027-04-02', end: '2027-04-02' });
    for (const events of [[], [late]]) {
      expect(told(rw15AlignmentSession, events, together)).toMatchObject([
        { rule: 'RW15', subject: { kind: 'campaign' }, values: { count: 2, over: 'no' } },
      ]);
    }
  });

  test('a session before the launch answers it; a cancelled one does not', () => {
    const before = session({ start: '2027-03-20', end: '2027-03-20' });
    expect(told(rw15AlignmentSession, [before], together)).toEqual([]);
    expect(told(rw15AlignmentSession, [{ ...before, status: 'cancelled' }], together)).toHaveLength(1);
  });

  test('after the launch any session mends it', () => {
    const launched = { ...together, start: '2027-01-01' };
    expect(told(rw15AlignmentSession, [], launched)).toMatchObject([{ values: { over: 'yes' } }]);
    expect(told(rw15AlignmentSession, [session({ start: '2027-06-01' })], launched)).toEqual([]);
  });

  test('an office that speaks alone needs none', () => {
    expect(told(rw15AlignmentSession, [], { start: '2027-04-01' })).toEqual([]);
  });
});

describe("RW22 a quarter without anything on the mayor's agenda", () => {
  const mayor = (start: string, more: Partial<EventFacts> = {}) =>
    event({ kind: 'mayors-agenda', start, end: start, ...more });

  test('from phase 2 on, the present quarter is told, as far as the campaign goes', () => {
    expect(told(rw22MayorsAgenda, [mayor('2027-04-01')], { phase: 2, start: '2027-02-01' })).toMatchObject([
      { rule: 'RW22', values: { start: '2027-02-01', end: '2027-03-31' } },
    ]);
    expect(told(rw22MayorsAgenda, [], { phase: 1 })).toEqual([]);
    expect(told(rw22MayorsAgenda, [], { phase: 2, status: 'draft' })).toEqual([]);
  });

  test('one item in the quarter is enough, unless it was called off', () => {
    expect(told(rw22MayorsAgenda, [mayor('2027-03-31')], { phase: 3 })).toEqual([]);
    const off = mayor('2027-03-31', { status: 'cancelled' });
    expect(told(rw22MayorsAgenda, [off], { phase: 3 })).toHaveLength(1);
  });

  test('a campaign that has not begun or is over is left alone', () => {
    expect(told(rw22MayorsAgenda, [], { phase: 2, start: '2027-04-01' })).toEqual([]);
    expect(told(rw22MayorsAgenda, [], { phase: 2, end: '2027-03-01' })).toEqual([]);
  });
});

describe('RW23 presence at the events of priority audiences in phase 3', () => {
  const of = (presence: EventFacts['presence'], more: Partial<EventFacts> = {}) =>
    event({ presence, ...more });

  test('half of them is not most of them', () => {
    expect(told(rw23Presence, [of('planned'), of('not-attended')], { phase: 3 })).toMatchObject([
      { rule: 'RW23', values: { count: 1, total: 2 } },
    ]);
    expect(told(rw23Presence, [of('planned'), of('attended'), of('undecided')], { phase: 3 })).toEqual([]);
  });

  test('a plan that has passed was no presence', () => {
    const past = { start: '2027-02-01', end: '2027-02-02' };
    expect(told(rw23Presence, [of('planned', past)], { phase: 3 })).toHaveLength(1);
    expect(told(rw23Presence, [of('attended', past)], { phase: 3 })).toEqual([]);
  });

  test('nothing is said before phase 3, without such events, or of what was called off', () => {
    expect(told(rw23Presence, [of('undecided')], { phase: 2 })).toEqual([]);
    expect(told(rw23Presence, [of('undecided', { audienceIds: [] })], { phase: 3 })).toEqual([]);
    expect(told(rw23Presence, [of('undecided', { status: 'cancelled' })], { phase: 3 })).toEqual([]);
  });
});

test('RW24 a fair without a pillar, or with one that the campaign no longer has', () => {
  const events = [
    event(),
    event({ id: 'e2', pillar: null }),
    event({ id: 'e3', pillar: 'Olvidado' }),
    event({ id: 'e4', pillar: null, kind: 'conference' }),
    event({ id: 'e5', pillar: null, status: 'cancelled' }),
  ];
  expect(told(rw24FairPillar, events).map(({ rule, subject }) => [rule, subject.id])).toEqual([
    ['RW24', 'e2'],
    ['RW24', 'e3'],
  ]);
});

test('RW30 an event that was closed without a follow-up', () => {
  const events = [
    event(),
    event({ id: 'e2', status: 'closed', followUp: ' ' }),
    event({ id: 'e3', status: 'closed', followUp: 'Escribir a quienes vinieron' }),
  ];
  expect(told(rw30FollowUp, events)).toMatchObject([{ rule: 'RW30', subject: { kind: 'event', id: 'e2' } }]);
});

test('sentences count one and several', () => {
  const [finding] = told(rw15AlignmentSession, [], { partners: ['Cámara'], start: '2027-04-01' });
  if (!finding) throw new Error('RW15 found nothing');
  expect(sentenceOf(finding, 'es')).toContain('con otra entidad y');
  expect(sentenceOf({ ...finding, values: { ...finding.values, count: 2 } }, 'en')).toContain(
    '2 other entities',
  );
});
