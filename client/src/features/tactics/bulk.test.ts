import { itemsFor, undoOf } from './bulk.js';
import { sampleTactic } from './testing/sample-tactic.js';

const one = sampleTactic({ id: 'one', version: 3, phase: 1, fundingSource: 'own', audienceIds: ['a'] });
const two = sampleTactic({ id: 'two', version: 5, phase: 2, fundingSource: 'own', audienceIds: ['a', 'b'] });

describe('many tactics at once', () => {
  test('those that have it already are left alone', () => {
    expect(itemsFor([one, two], () => ({ phase: 2 }))).toEqual([
      { id: 'one', version: 3, change: { phase: 2 } },
    ]);
    const add = itemsFor([one, two], ({ audienceIds }) => ({
      audienceIds: [...new Set([...audienceIds, 'b'])],
    }));
    expect(add).toEqual([{ id: 'one', version: 3, change: { audienceIds: ['a', 'b'] } }]);
  });

  test('undoing says what was before, in the versions of now', () => {
    const items = itemsFor([one, two], () => ({ fundingSource: 'cooperation' as const, phase: 3 as const }));
    const after = [
      { id: 'one', version: 4 },
      { id: 'two', version: 6 },
    ];
    expect(undoOf(items, [one, two], after)).toEqual([
      { id: 'one', version: 4, change: { fundingSource: 'own', phase: 1 } },
      { id: 'two', version: 6, change: { fundingSource: 'own', phase: 2 } },
    ]);
  });
});
