import { describe, expect, test } from '@jest/globals';
import { transitionCampaign } from './campaign-transitions.js';
import { CAMPAIGN_STATUSES, CAMPAIGN_TRANSITIONS } from './campaign.js';
import { checkActivation, type ActivationState } from './check-activation.js';

test('draft → active → closed → archived', () => {
  const possible = CAMPAIGN_STATUSES.flatMap((status) =>
    CAMPAIGN_TRANSITIONS.flatMap((action) => {
      const next = transitionCampaign(status, action);
      return next.ok ? [`${status} ${action} ${next.value}`] : [];
    }),
  );
  expect(possible).toEqual([
    'draft activate active',
    'draft archive archived',
    'active close closed',
    'closed archive archived',
  ]);
});

const nowhere = { city: { desired: null }, abroad: { desired: null } };
const main = {
  id: 'o1',
  label: 'Que se entienda',
  kind: 'main',
  measurable: false,
  indicatorIds: [],
} as const;
const spokesperson = { id: 'p1', label: 'Nuria Ferrer', role: 'official-spokesperson' } as const;
const EMPTY: ActivationState = {
  objectives: [],
  audiences: [],
  messages: [],
  positioning: { government: nowhere, office: nowhere },
  people: [],
  today: '2027-01-10',
};
const READY: ActivationState = {
  ...EMPTY,
  objectives: [main],
  audiences: [{ priority: 2 }],
  messages: [{ status: 'approved' }],
  positioning: {
    government: { city: { desired: { es: 'Cercana' } }, abroad: { desired: null } },
    office: { city: { desired: null }, abroad: { desired: { en: 'A partner' } } },
  },
  people: [spokesperson],
};
const found = (state: ActivationState) => checkActivation(state).map(({ rule, key }) => `${rule} ${key}`);

describe('RH7 activation', () => {
  test('a complete campaign passes', () => {
    expect(checkActivation(READY)).toEqual([]);
  });

  test('each missing thing is its own finding', () => {
    expect(found(EMPTY)).toEqual([
      'RH7 main-objective-missing',
      'RH7 priority-audience-missing',
      'RH7 approved-message-missing',
      'RH7 positioning-city-missing',
      'RH7 positioning-abroad-missing',
      'RH7 spokesperson-missing',
    ]);
  });

  test('an audience without priority does not count', () => {
    expect(found({ ...READY, audiences: [{ priority: null }] })).toEqual(['RH7 priority-audience-missing']);
  });

  test('a message counts when approved and not over; it may begin later', () => {
    const only = (message: ActivationState['messages'][number]) => found({ ...READY, messages: [message] });
    expect(only({ status: 'in-review' })).toEqual(['RH7 approved-message-missing']);
    expect(only({ status: 'approved', validUntil: '2027-01-09' })).toEqual(['RH7 approved-message-missing']);
    expect(only({ status: 'approved', validFrom: '2027-02-01' })).toEqual([]);
  });

  test('positioning that is only blank is not written', () => {
    const blank = {
      government: { city: { desired: { es: '  ' } }, abroad: { desired: { es: 'Abierta' } } },
      office: nowhere,
    };
    expect(found({ ...READY, positioning: blank })).toEqual(['RH7 positioning-city-missing']);
  });

  test('a spokesperson whose time is over, or not yet come, is none', () => {
    for (const dates of [{ activeTo: '2027-01-09' }, { activeFrom: '2027-01-11' }]) {
      expect(found({ ...READY, people: [{ ...spokesperson, ...dates }] })).toEqual([
        'RH7 spokesperson-missing',
      ]);
    }
    expect(found({ ...READY, people: [{ ...spokesperson, role: 'ambassador' }] })).toEqual([
      'RH7 spokesperson-missing',
    ]);
  });
});

test('RH6 a second main objective is one too many', () => {
  const second = { ...main, id: 'o2', label: 'Otro' };
  expect(checkActivation({ ...READY, objectives: [main, second] })).toMatchObject([
    { rule: 'RH6', key: 'main-objective-several', subject: { kind: 'objective', id: 'o2' } },
  ]);
});

test('RH16 a measurable objective has an indicator; the others need none', () => {
  const specific = { ...main, id: 'o2', kind: 'specific' } as const;
  expect(found({ ...READY, objectives: [main, { ...specific, measurable: true }] })).toEqual([
    'RH16 objective-without-indicator',
  ]);
  expect(
    found({
      ...READY,
      objectives: [main, { ...specific, measurable: true, indicatorIds: ['i1'] }, specific],
    }),
  ).toEqual([]);
});
