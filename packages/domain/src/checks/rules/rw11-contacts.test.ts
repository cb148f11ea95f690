import { expect, test } from '@jest/globals';
import { audience, sampleState, tactic } from '../testing/sample-state.js';
import { rw11Contacts } from './rw11-contacts.js';

test('RW11 a tactic of public relations needs somebody to relate with in one of its groups', () => {
  const audiences = [audience({ contactsCount: 0 }), audience({ id: 'a2', contactsCount: 4 })];
  const found = (more: Parameters<typeof tactic>[0]) =>
    rw11Contacts
      .evaluate(sampleState({ audiences, tactics: [tactic({ channelType: 'public-relations', ...more })] }))
      .map(({ rule, key, subject }) => [rule, key, subject.id]);
  expect(found({ audienceIds: ['a1'] })).toEqual([['RW11', 'contacts-missing', 't1']]);
  expect(found({ audienceIds: ['a1', 'a2'] })).toEqual([]);
  expect(found({ audienceIds: ['a1'], status: 'cancelled' })).toEqual([]);
  expect(found({ audienceIds: ['a1'], channelType: 'digital' })).toEqual([]);
  // A tactic without any group is told by others.
  expect(found({ audienceIds: [] })).toEqual([]);
});
