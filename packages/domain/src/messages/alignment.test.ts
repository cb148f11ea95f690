import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TACTIC_STATUSES } from '../tactics/tactic.js';
import { alignmentMatrix, type AlignedMessage, type AlignedTactic } from './alignment.js';
import { MESSAGE_STATUSES } from './message.js';
import { unfitMessages } from './unfit-messages.js';

const TODAY = '2027-03-15';

const tactic = (id: string, more: Partial<AlignedTactic> = {}): AlignedTactic => ({
  id,
  label: id,
  status: 'scheduled',
  phase: 1,
  audienceIds: ['a1'],
  messageIds: [],
  indicatorIds: [],
  start: '2027-04-01',
  end: '2027-04-02',
  ...more,
});
const message = (id: string, more: Partial<AlignedMessage> = {}): AlignedMessage => ({
  id,
  label: id,
  status: 'approved',
  kind: 'general',
  audienceIds: [],
  ...more,
});
const matrix = (tactics: AlignedTactic[], messages: AlignedMessage[], filters = {}) =>
  alignmentMatrix({
    tactics,
    messages,
    unfit: unfitMessages({ tactics, messages, today: TODAY }),
    filters,
  });

describe('A7 which tactic carries which message', () => {
  test('the gaps of both sides are there', () => {
    const found = matrix(
      [tactic('t1', { messageIds: ['m1'] }), tactic('t2'), tactic('off', { status: 'cancelled' })],
      [message('m1'), message('m2'), message('gone', { status: 'retired' })],
    );
    expect(found.rows.map(({ tactic: { id }, carries }) => [id, [...carries.keys()]])).toEqual([
      ['t1', ['m1']],
      ['t2', []],
    ]);
    expect(found.messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect([...found.tacticsWithout]).toEqual(['t2']);
    expect([...found.messagesWithout]).toEqual(['m2']);
  });

  test('RH9 a message that was retired or will have expired is flagged at each tactic ahead, not at what is over', () => {
    const carried = { messageIds: ['old', 'short'] };
    const found = matrix(
      [
        tactic('ahead', carried),
        tactic('begun', { ...carried, status: 'in-progress', start: '2027-01-01' }),
        tactic('over', { ...carried, status: 'completed', start: '2027-01-01' }),
      ],
      [message('old', { status: 'retired' }), message('short', { validUntil: '2027-03-20' })],
    );
    const flags = found.rows.map(({ carries }) => [...carries.values()]);
    expect(flags).toEqual([
      ['message-retired', 'message-expired'],
      ['message-retired', null],
      [null, null],
    ]);
  });

  test('narrowed to a phase or an audience; what a shown tactic carries stays in sight', () => {
    const tactics = [
      tactic('t1', { messageIds: ['for a2'] }),
      tactic('t2', { phase: 2, audienceIds: ['a2'] }),
    ];
    const specific = { kind: 'specific' } as const;
    const messages = [
      message('all'),
      message('for a1', { ...specific, audienceIds: ['a1'] }),
      message('for a2', { ...specific, audienceIds: ['a2'] }),
      message('for a3', { ...specific, audienceIds: ['a3'] }),
    ];
    const shown = (filters: object) => {
      const found = matrix(tactics, messages, filters);
      return [found.rows.map((row) => row.tactic.id), found.messages.map(({ id }) => id)];
    };
    expect(shown({ phase: 2 })).toEqual([['t2'], ['all', 'for a1', 'for a2', 'for a3']]);
    expect(shown({ audienceId: 'a1' })).toEqual([['t1'], ['all', 'for a1', 'for a2']]);
    expect(shown({ audienceId: 'a2', phase: 1 })[0]).toEqual([]);
  });

  test('whatever the plan: a tactic is a gap exactly when its row is empty, a message when its column is', () => {
    const ids = ['m1', 'm2', 'm3'];
    const plan = fc.record({
      tactics: fc.array(
        fc.record({
          status: fc.constantFrom(...TACTIC_STATUSES),
          messageIds: fc.subarray([...ids, 'elsewhere']),
        }),
        { maxLength: 6 },
      ),
      statuses: fc.array(fc.constantFrom(...MESSAGE_STATUSES), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(plan, ({ tactics, statuses }) => {
        const found = matrix(
          tactics.map((more, index) => tactic(`t${index}`, more)),
          ids.map((id, index) => message(id, { status: statuses[index] ?? 'draft' })),
        );
        for (const { tactic: row, carries } of found.rows) {
          expect(found.tacticsWithout.has(row.id)).toBe(carries.size === 0);
          for (const id of carries.keys()) expect(found.messages.map((one) => one.id)).toContain(id);
        }
        for (const { id } of found.messages) {
          expect(found.messagesWithout.has(id)).toBe(!found.rows.some(({ carries }) => carries.has(id)));
        }
      }),
      { numRuns: 50 },
    );
  });
});
