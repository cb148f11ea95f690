import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { approveMessage } from './approve-message.js';
import { checkMessage, distinctThemes, type MessageDraft } from './check-message.js';
import { inForce, reasonNotUsable, usable } from './message-in-force.js';
import { MESSAGE_TRANSITION_TABLE, transitionMessage } from './message-transitions.js';
import { MESSAGE_STATUSES, MESSAGE_TRANSITIONS, type MessageStatus } from './message.js';

const draft = (more: Partial<MessageDraft> = {}): MessageDraft => ({
  id: 'm1',
  label: 'Nos abrimos',
  kind: 'general',
  themes: ['culture'],
  audienceIds: [],
  ...more,
});
const keys = (message: MessageDraft) => checkMessage(message).map(({ rule, key }) => `${rule} ${key}`);

describe('RH4 one to three different themes', () => {
  test('three are fine, four are not, none is not', () => {
    expect(keys(draft({ themes: ['a', 'b', 'c'] }))).toEqual([]);
    expect(keys(draft({ themes: ['a', 'b', 'c', 'd'] }))).toEqual(['RH4 themes-too-many']);
    expect(keys(draft({ themes: [] }))).toEqual(['RH4 themes-missing']);
    expect(keys(draft({ themes: ['  '] }))).toEqual(['RH4 themes-missing']);
  });

  test('one that is named twice counts once', () => {
    expect(distinctThemes(['a', 'a', 'b'])).toEqual(['a', 'b']);
    expect(distinctThemes(['Agua', ' agua '])).toEqual(['Agua']);
    expect(keys(draft({ themes: ['a', 'a', 'b', 'B', 'c'] }))).toEqual([]);
  });
});

describe('RH5 a specific message says whom it is for', () => {
  test('specific needs an audience, general needs none', () => {
    expect(keys(draft({ kind: 'specific' }))).toEqual(['RH5 audience-missing']);
    expect(keys(draft({ kind: 'specific', audienceIds: ['a1'] }))).toEqual([]);
    expect(keys(draft({ kind: 'general' }))).toEqual([]);
  });
});

test('PD2 a message does not end before it begins', () => {
  expect(keys(draft({ validFrom: '2027-03-02', validUntil: '2027-03-01' }))).toEqual([
    'PD2 validity-reversed',
  ]);
  expect(keys(draft({ validFrom: '2027-03-01', validUntil: '2027-03-01' }))).toEqual([]);
});

describe('RH18 draft → in review → approved → retired', () => {
  test('every status and action: only the four steps lead on', () => {
    const possible = MESSAGE_STATUSES.flatMap((status) =>
      MESSAGE_TRANSITIONS.flatMap((action) => {
        const next = transitionMessage(status, action);
        return next.ok ? [`${status} ${action} ${next.value}`] : [];
      }),
    );
    expect(possible).toEqual([
      'draft submit in-review',
      'in-review approve approved',
      'in-review return draft',
      'approved retire retired',
    ]);
  });

  test('no sequence of actions reaches approved without a submission and an approval after the last return', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MESSAGE_TRANSITIONS), { maxLength: 12 }), (actions) => {
        let status: MessageStatus = 'draft';
        const taken: string[] = [];
        for (const action of actions) {
          const next = transitionMessage(status, action);
          if (!next.ok) continue;
          status = next.value;
          taken.push(action);
        }
        if (status === 'approved') expect(taken.slice(-2)).toEqual(['submit', 'approve']);
        if (status === 'retired') expect(taken.slice(-3)).toEqual(['submit', 'approve', 'retire']);
      }),
    );
    expect(Object.keys(MESSAGE_TRANSITION_TABLE)).toEqual([...MESSAGE_TRANSITIONS]);
  });

  const inReview = { ...draft(), status: 'in-review' } as const;
  const approval = {
    actorId: 'lead',
    authorId: 'editor',
    submittedById: 'editor',
    approverIds: ['lead', 'admin'],
  };

  test('a second person approves', () => {
    expect(approveMessage(inReview, approval)).toEqual({ ok: true, value: { alone: false } });
  });

  test('neither the author nor who submitted it approves', () => {
    for (const mine of [{ authorId: 'lead' }, { submittedById: 'lead' }]) {
      expect(approveMessage(inReview, { ...approval, ...mine })).toEqual({
        ok: false,
        error: { code: 'needs-second-person' },
      });
    }
  });

  test('the only approver may approve their own, and it is said', () => {
    expect(approveMessage(inReview, { ...approval, authorId: 'lead', approverIds: ['lead'] })).toEqual({
      ok: true,
      value: { alone: true },
    });
  });

  test('nothing but a message in review is approved, and nothing that breaks RH4 or RH5', () => {
    expect(approveMessage({ ...inReview, status: 'draft' }, approval)).toMatchObject({
      error: { code: 'wrong-status', allowed: ['submit'] },
    });
    expect(approveMessage({ ...inReview, themes: [] }, approval)).toMatchObject({
      error: { code: 'rule-broken', findings: [{ rule: 'RH4' }] },
    });
  });
});

describe('RH9 which messages may be used on a day', () => {
  test.each([
    ['draft', 'message-not-approved'],
    ['in-review', 'message-not-approved'],
    ['retired', 'message-retired'],
    ['approved', undefined],
  ] as const)('%s: %s', (status, reason) => {
    expect(reasonNotUsable({ status }, '2027-03-01')).toBe(reason);
    expect(usable({ status }, '2027-03-01')).toBe(reason === undefined);
  });

  test('its first and last day both count', () => {
    const message = { status: 'approved', validFrom: '2027-03-01', validUntil: '2027-03-31' } as const;
    expect(reasonNotUsable(message, '2027-02-28')).toBe('message-not-yet-valid');
    expect(inForce(message, '2027-03-01')).toBe(true);
    expect(inForce(message, '2027-03-31')).toBe(true);
    expect(reasonNotUsable(message, '2027-04-01')).toBe('message-expired');
    expect(inForce({ status: 'approved', validFrom: null, validUntil: null }, '2027-04-01')).toBe(true);
  });
});
