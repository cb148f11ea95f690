import { describe, expect, test } from '@jest/globals';
import type { CampaignState } from './campaign-state.js';
import { checkCampaign } from './registry.js';
import {
  audience,
  budget,
  indicator,
  message,
  objective,
  sampleState,
  tactic,
} from './testing/sample-state.js';

/** What the rules find on the sample plan with this change, as `RULE key subject`. */
function found(more: Partial<CampaignState>): string[] {
  return checkCampaign(sampleState(more)).map(
    ({ rule, key, subject }) => `${rule} ${key} ${subject.id ?? subject.kind}`,
  );
}
const tactics = (...changes: Parameters<typeof tactic>[0][]) => [
  ...sampleState().tactics,
  ...changes.map((change, index) => tactic({ id: `x${index + 1}`, ...change })),
];

test('the sample plan is clean', () => {
  expect(found({})).toEqual([]);
});

test('RH4 a message in the plan has one to three themes; a retired one is history', () => {
  expect(found({ messages: [message(), message({ id: 'm2', themes: [] })] })).toContain(
    'RH4 themes-missing m2',
  );
  expect(found({ messages: [message(), message({ id: 'm2', themes: ['a', 'b', 'c', 'd'] })] })).toContain(
    'RH4 themes-too-many m2',
  );
  expect(found({ messages: [message(), message({ id: 'm2', themes: [], status: 'retired' })] })).toEqual([]);
});

test('RH5 a specific message has an audience', () => {
  const specific = message({ id: 'm2', kind: 'specific', status: 'draft' });
  expect(found({ messages: [message(), specific] })).toEqual(['RH5 audience-missing m2']);
});

test('RH6 one main objective', () => {
  expect(found({ objectives: [objective(), objective({ id: 'o2' })] })).toEqual([
    'RH6 main-objective-several o2',
  ]);
});

test('RH7 what an active campaign may not lose; a closed one is history', () => {
  const bare: Partial<CampaignState> = {
    objectives: [],
    audiences: [audience({ priority: null })],
    messages: [],
    tactics: [],
    people: [],
  };
  expect(found(bare)).toEqual([
    'RH7 main-objective-missing objective',
    'RH7 priority-audience-missing audience',
    'RH7 approved-message-missing message',
    'RH7 spokesperson-missing person',
  ]);
  expect(found({ ...bare, campaign: { ...sampleState().campaign, status: 'closed' } })).toEqual([]);
});

test('RH8 two official spokespeople at once', () => {
  const people = [
    ...sampleState().people,
    { id: 'p2', label: 'Otra', role: 'official-spokesperson' } as const,
  ];
  expect(found({ people })).toContain('RH8 spokesperson-several p1');
});

describe('RH9', () => {
  test('retiring a message flags the tactics that still carry it', () => {
    const retired = message({ id: 'm2', status: 'retired' });
    const state = {
      messages: [message(), retired],
      tactics: tactics({ start: '2027-06-01', messageIds: ['m2'] }),
    };
    expect(found(state)).toEqual(['RH9 message-retired x1']);
  });

  test('what has begun is judged as of today, what is over or a draft is not', () => {
    const short = message({ id: 'm2', validUntil: '2027-02-28' });
    const begun = { start: '2027-02-01', end: '2027-04-30', messageIds: ['m2'] };
    const messages = [message(), short];
    expect(found({ messages, tactics: tactics({ ...begun, status: 'in-progress' }) })).toEqual([
      'RH9 message-expired x1',
    ]);
    expect(
      found({ messages, tactics: tactics({ ...begun, status: 'completed' }, { ...begun, status: 'draft' }) }),
    ).toEqual([]);
  });
});

test('RH10 what is scheduled asks for something; a draft may still think', () => {
  expect(
    found({ tactics: tactics({ callToAction: null }, { callToAction: null, status: 'draft' }) }),
  ).toEqual(['RH10 call-to-action-missing x1']);
});

test('RH11 what is scheduled is measured', () => {
  expect(
    found({ tactics: tactics({ indicatorIds: [] }, { indicatorIds: [], status: 'cancelled' }) }),
  ).toEqual(['RH11 indicator-missing x1']);
});

test('RH12 an indicator in use has target and frequency; each is told once, however many tactics use it', () => {
  const open = indicator({ id: 'i2', target: null, reviewFrequency: null });
  const indicators = [indicator(), open];
  expect(found({ indicators })).toEqual([]);
  expect(found({ indicators, tactics: tactics({ indicatorIds: ['i2'] }, { indicatorIds: ['i2'] }) })).toEqual(
    ['RH12 target-missing i2', 'RH12 frequency-missing i2'],
  );
});

test('RH13 a plan that eats the reserve', () => {
  const line = {
    tacticId: 't1',
    label: 'Página web',
    planned: 1_600_001,
    approved: 0,
    committed: 0,
    spent: 0,
  };
  expect(found({ budget: budget({ lines: [line] }) })).toEqual([
    'RH13 planned-over-allocatable budget',
    'RW1 reserve-below budget',
  ]);
  expect(found({ budget: null })).toEqual([]);
});

test('RH14 spent before it was approved', () => {
  const line = { tacticId: 't1', label: 'Página web', planned: 100, approved: 0, committed: 0, spent: 1 };
  expect(checkCampaign(sampleState({ budget: budget({ lines: [line] }) }))).toMatchObject([
    {
      rule: 'RH14',
      subject: { kind: 'tactic', id: 't1' },
      values: { stage: 'spent', excess: 1, currency: 'EUR' },
    },
  ]);
});

test('RH15 a clip with a value below zero', () => {
  const clip = { ...sampleState().clips[0], value: { amount: -1, currency: 'EUR' } };
  expect(
    found({
      clips: [{ id: 'k2', outlet: 'El Faro', date: '2027-02-10', scope: 'national', value: clip.value }],
    }),
  ).toEqual(['RH15 clip-value-negative k2']);
});

test('RH16 a measurable objective without indicator', () => {
  const measurable = objective({ id: 'o2', kind: 'specific', measurable: true });
  expect(found({ objectives: [objective(), measurable] })).toEqual(['RH16 objective-without-indicator o2']);
});

test('RH17 a second bulletin for the same list and month; a cancelled one or another list is none', () => {
  const first = { id: 'b1', label: 'Marzo', listId: 'l1', month: '2027-03', status: 'sent' } as const;
  expect(found({ bulletins: [first, { ...first, id: 'b2', status: 'draft' }] })).toEqual([
    'RH17 bulletin-repeated b2',
  ]);
  expect(
    found({
      bulletins: [
        { ...first, status: 'cancelled' },
        { ...first, id: 'b2' },
        { ...first, id: 'b3', listId: 'l2' },
      ],
    }),
  ).toEqual([]);
});

test('RH18 an approval says by whom and when', () => {
  expect(found({ messages: [message({ approvedById: null })] })).toEqual(['RH18 approval-unsigned m1']);
});

test('PD1 shortening the campaign flags what now lies outside', () => {
  const campaign = { ...sampleState().campaign, end: '2027-11-30' };
  expect(found({ campaign })).toEqual(
    ['t1', 't2', 't3', 't4'].map((id) => `PD1 dates-outside-campaign ${id}`),
  );
});

test('PD2 a message that ends before it begins', () => {
  const reversed = message({ id: 'm2', validFrom: '2027-03-02', validUntil: '2027-03-01', status: 'draft' });
  expect(found({ messages: [message(), reversed] })).toEqual(['PD2 validity-reversed m2']);
});
