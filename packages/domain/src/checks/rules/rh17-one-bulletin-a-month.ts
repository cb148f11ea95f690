import { blocking } from '../finding.js';
import type { Rule } from '../rule.js';

/** One bulletin for each list and month; cancelled ones do not count. */
export const rh17OneBulletinAMonth: Rule = {
  id: 'RH17',
  level: 'blocking',
  source: 'N4',
  evaluate: ({ bulletins }) => {
    const seen = new Set<string>();
    return bulletins
      .filter((bulletin) => bulletin.status !== 'cancelled')
      .flatMap(({ id, label, listId, month }) => {
        const slot = `${listId} ${month}`;
        if (seen.has(slot))
          return [blocking('RH17', { kind: 'bulletin', id, label }, 'bulletin-repeated', { month })];
        seen.add(slot);
        return [];
      });
  },
};
