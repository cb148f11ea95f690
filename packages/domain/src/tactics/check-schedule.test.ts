import { describe, expect, test } from '@jest/globals';
import { checkCallToAction } from './call-to-action.js';
import { checkSchedule, type ScheduleRequest, type TacticToSchedule } from './check-schedule.js';

const TACTIC: TacticToSchedule = {
  id: 't1',
  label: 'Página web',
  start: '2027-03-01',
  end: '2027-03-20',
  messageIds: ['m1'],
  indicatorIds: ['i1'],
  callToAction: { type: 'click', label: { es: 'Visite la página' }, url: 'https://valdemar.example/' },
};

function request(
  tactic: Partial<TacticToSchedule> = {},
  more: Partial<ScheduleRequest> = {},
): ScheduleRequest {
  return {
    tactic: { ...TACTIC, ...tactic },
    messages: [{ id: 'm1', label: 'Nos abrimos', status: 'approved' }],
    indicators: [{ id: 'i1', label: 'Visitas', target: 5_000, reviewFrequency: 'monthly' }],
    period: { start: '2027-01-01', end: '2027-12-31' },
    ...more,
  };
}

const found = (asked: ScheduleRequest) => checkSchedule(asked).map(({ rule, key }) => `${rule} ${key}`);

describe('scheduling a tactic', () => {
  test('a complete one passes', () => {
    expect(checkSchedule(request())).toEqual([]);
  });

  test('everything that is missing is said at once', () => {
    const bare = { start: null, end: null, messageIds: [], indicatorIds: [], callToAction: null };
    expect(found(request(bare))).toEqual([
      'PD1 dates-missing',
      'RH9 message-missing',
      'RH10 call-to-action-missing',
      'RH11 indicator-missing',
    ]);
    expect(checkSchedule(request(bare)).every((finding) => finding.level === 'blocking')).toBe(true);
  });

  test('PD1 dates are in order and within the campaign', () => {
    expect(found(request({ start: '2027-03-21' }))).toEqual(['PD1 dates-reversed']);
    expect(found(request({ start: '2026-12-31' }))).toEqual(['PD1 dates-outside-campaign']);
    expect(found(request({ end: '2028-01-01' }))).toEqual(['PD1 dates-outside-campaign']);
    expect(found(request({ start: '2027-02-30' }))).toEqual(['PD1 dates-missing']);
    expect(found(request({ end: null }))).toEqual([]);
    expect(found(request({ start: '2027-01-01', end: '2027-12-31' }))).toEqual([]);
  });

  test.each([
    ['draft', 'message-not-approved'],
    ['in-review', 'message-not-approved'],
    ['retired', 'message-retired'],
  ] as const)('RH9 a message that is %s is refused', (status, key) => {
    const messages = [{ id: 'm1', label: 'Nos abrimos', status }];
    expect(found(request({}, { messages }))).toEqual([`RH9 ${key}`]);
  });

  test('RH9 a message has to hold on the day that the tactic starts', () => {
    const until = { id: 'm1', label: 'Nos abrimos', status: 'approved', validUntil: '2027-02-28' } as const;
    expect(checkSchedule(request({}, { messages: [until] }))).toMatchObject([
      {
        rule: 'RH9',
        key: 'message-expired',
        values: { message: 'Nos abrimos', day: '2027-03-01', validUntil: '2027-02-28' },
      },
    ]);
    const from = { id: 'm1', label: 'Nos abrimos', status: 'approved', validFrom: '2027-03-02' } as const;
    expect(found(request({}, { messages: [from] }))).toEqual(['RH9 message-not-yet-valid']);
  });

  test('RH9 every message is judged, and one that is not there does not help', () => {
    const messages = [
      { id: 'm1', label: 'Uno', status: 'approved' },
      { id: 'm2', label: 'Dos', status: 'draft' },
    ] as const;
    expect(found(request({ messageIds: ['m1', 'm2'] }, { messages }))).toEqual(['RH9 message-not-approved']);
    expect(found(request({ messageIds: ['gone'] }))).toEqual(['RH9 message-missing']);
    expect(
      found(request({ start: null }, { messages: [{ id: 'm1', label: 'Uno', status: 'draft' }] })),
    ).toEqual(['PD1 dates-missing', 'RH9 message-not-approved']);
  });

  test('RH11 at least one indicator', () => {
    expect(found(request({ indicatorIds: [] }))).toEqual(['RH11 indicator-missing']);
    expect(found(request({ indicatorIds: ['gone'] }))).toEqual(['RH11 indicator-missing']);
  });

  test('RH12 each with a target and a monthly or quarterly review; zero is a target', () => {
    const indicator = (more: object) => ({ indicators: [{ id: 'i1', label: 'Visitas', ...more }] });
    expect(found(request({}, indicator({})))).toEqual(['RH12 target-missing', 'RH12 frequency-missing']);
    expect(found(request({}, indicator({ target: 0, reviewFrequency: 'quarterly' })))).toEqual([]);
    expect(found(request({}, indicator({ target: 1, reviewFrequency: 'annual' })))).toEqual([
      'RH12 frequency-missing',
    ]);
  });
});

describe('RH10 a call to action has its kind, words and link', () => {
  const subject = { kind: 'tactic' } as const;
  const whole = { type: 'click', label: 'Entre', url: 'https://valdemar.example/' } as const;

  test('a whole one passes', () => {
    expect(checkCallToAction(whole, subject)).toEqual([]);
    expect(checkCallToAction({ ...whole, label: { en: 'Come in' } }, subject)).toEqual([]);
  });

  test.each([
    ['type', { label: whole.label, url: whole.url }],
    ['label', { ...whole, label: ' ' }],
    ['label', { ...whole, label: { es: '' } }],
    ['url', { ...whole, url: ' ' }],
  ])('without its %s it is not', (part, callToAction) => {
    expect(checkCallToAction(callToAction, subject)).toMatchObject([
      { rule: 'RH10', key: 'call-to-action-incomplete', values: { part } },
    ]);
  });
});
