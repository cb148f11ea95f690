import { describe, expect, test } from '@jest/globals';
import type { CampaignState } from '../campaign-state.js';
import { checkCampaign } from '../registry.js';
import { message, sampleState, tactic } from '../testing/sample-state.js';

function warnings(more: Partial<CampaignState>) {
  return checkCampaign(sampleState(more));
}
const found = (more: Partial<CampaignState>) =>
  warnings(more).map(({ rule, key, subject }) => `${rule} ${key} ${subject.id ?? subject.kind}`);

describe('RW14 messages in use', () => {
  test('an approved message that rests for more than 30 days', () => {
    const resting = message({ id: 'm2', approvedOn: '2027-02-12' });
    expect(warnings({ messages: [message(), resting] })).toMatchObject([
      {
        rule: 'RW14',
        key: 'message-unused',
        subject: { id: 'm2' },
        values: { since: '2027-02-12', days: 31 },
      },
    ]);
    expect(found({ messages: [message(), { ...resting, approvedOn: '2027-02-13' }] })).toEqual([]);
  });

  test('counts from its last activity, and not before the campaign or the message begins', () => {
    const used = message({ id: 'm2' });
    const tactics = (end: string) => [
      ...sampleState().tactics,
      tactic({ id: 't9', end, status: 'completed', messageIds: ['m2'] }),
    ];
    expect(warnings({ messages: [message(), used], tactics: tactics('2027-02-01') })).toMatchObject([
      { values: { since: '2027-02-01', days: 42 } },
    ]);
    expect(found({ messages: [message(), used], tactics: tactics('2027-03-01') })).toEqual([]);
    expect(found({ messages: [message(), message({ id: 'm2', validFrom: '2027-03-01' })] })).toEqual([]);
    expect(found({ messages: [message(), used], today: '2027-01-20' })).toEqual([]);
  });

  test('what lies ahead, was cancelled or has no date is no use; what is under way is used today', () => {
    const used = message({ id: 'm2' });
    const unused = (more: Parameters<typeof tactic>[0]) =>
      found({
        messages: [message(), used],
        tactics: [...sampleState().tactics, tactic({ id: 't9', messageIds: ['m2'], ...more })],
      }).includes('RW14 message-unused m2');
    expect(unused({ start: '2027-03-16', end: '2027-03-20' })).toBe(true);
    expect(unused({ status: 'cancelled' })).toBe(true);
    expect(unused({ status: 'draft', start: null, end: null })).toBe(true);
    expect(unused({ start: '2027-02-20', end: null })).toBe(false);
    expect(unused({ start: '2027-03-15', end: '2027-03-15' })).toBe(false);
    expect(unused({ start: '2027-01-10', end: '2027-06-30' })).toBe(false);
  });

  test('one general message among others is enough, this month counts, drafts do not', () => {
    const specific = message({ id: 'm2', kind: 'specific', audienceIds: ['a1'], approvedOn: '2027-03-01' });
    const months = (more: Parameters<typeof tactic>[0]) =>
      checkCampaign(
        sampleState({
          messages: [message(), specific],
          tactics: [tactic({ start: '2027-02-01', end: '2027-03-31', ...more })],
        }),
      ).flatMap(({ key, values }) => (key === 'month-without-general-message' ? [values['month']] : []));
    expect(months({ messageIds: ['m2'] })).toEqual(['2027-03']);
    expect(months({ messageIds: ['m2', 'm1'] })).toEqual([]);
    expect(months({ messageIds: ['m2'], status: 'draft' })).toEqual([]);
  });

  test('months whose activities carry no general message', () => {
    const specific = message({ id: 'm2', kind: 'specific', audienceIds: ['a1'] });
    const tactics = [
      ...sampleState().tactics.map((one) => ({ ...one, end: '2027-10-31' })),
      tactic({ id: 't9', start: '2027-10-20', end: '2027-12-31', messageIds: ['m2'] }),
    ];
    expect(found({ messages: [message(), { ...specific, approvedOn: '2027-03-01' }], tactics })).toEqual([
      'RW14 month-without-general-message calendar',
      'RW14 month-without-general-message calendar',
    ]);
  });
});
