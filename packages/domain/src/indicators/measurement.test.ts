import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TACTIC_STATUSES } from '../tactics/tactic.js';
import { reachByPartner, unmeasuredBecause } from './measurement.js';

test('J9 a tactic names an indicator, and once it has begun one of them has a value', () => {
  const measured = (id: string) => id === 'a';
  const because = (status: (typeof TACTIC_STATUSES)[number], ...indicatorIds: string[]) =>
    unmeasuredBecause({ status, indicatorIds }, measured);
  expect(because('draft')).toBe('no-indicator');
  expect(because('scheduled', 'b')).toBeNull();
  expect(because('in-progress', 'b')).toBe('no-reading');
  expect(because('completed', 'b', 'a')).toBeNull();
  expect(because('cancelled')).toBeNull();
});

test('J11 what was done together counts for each partner, once, however the name is written', () => {
  const brought = new Map([
    ['t1', { clips: 2, reach: 900 }],
    ['t2', { clips: 1, reach: 100 }],
  ]);
  const tactics = [
    { id: 't1', partners: ['Red del Río', 'Cámara'] },
    { id: 't2', partners: ['red del rio', 'RED DEL RÍO'] },
    { id: 't3', partners: ['Museo'] },
  ];
  expect(reachByPartner(tactics, brought)).toEqual([
    { name: 'Red del Río', tactics: 2, clips: 3, reach: 1_000 },
    { name: 'Cámara', tactics: 1, clips: 2, reach: 900 },
    { name: 'Museo', tactics: 1, clips: 0, reach: 0 },
  ]);
});

test('J11 no partner is credited with more than everything, whatever the order of the tactics', () => {
  const tactic = fc.record({ partners: fc.array(fc.constantFrom('A', 'B', 'C')), reach: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(tactic), (rows) => {
      const tactics = rows.map(({ partners }, index) => ({ id: String(index), partners }));
      const brought = new Map(rows.map(({ reach }, index) => [String(index), { clips: 1, reach }]));
      const all = rows.reduce((sum, { reach }) => sum + reach, 0);
      const found = reachByPartner(tactics, brought);
      expect(reachByPartner([...tactics].reverse(), brought)).toEqual(found);
      for (const { reach, clips, tactics: count } of found) {
        expect(reach).toBeLessThanOrEqual(all);
        expect(clips).toBe(count);
      }
    }),
  );
});
