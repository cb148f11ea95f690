import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkEvolution, evolutionOf, nearestRoot, type Evolving } from './evolution.js';

const step = (id: string, evolvesFromId: string | null, phase: Evolving['phase'] = 1): Evolving => ({
  id,
  label: id.toUpperCase(),
  phase,
  evolvesFromId,
});
const found = (...tactics: Evolving[]) =>
  checkEvolution(tactics).map(({ key, subject }) => `${key} ${subject.id}`);

describe('PD5 what a tactic evolves from', () => {
  test('phase 1 → 2 → 3 is the way; the same phase too', () => {
    expect(found(step('a', null), step('b', 'a', 2), step('c', 'b', 3), step('d', 'a'))).toEqual([]);
  });

  test('not from a later phase', () => {
    expect(checkEvolution([step('a', 'b', 1), step('b', null, 3)])).toMatchObject([
      {
        rule: 'PD5',
        level: 'blocking',
        key: 'evolves-from-later-phase',
        values: { root: 'B', rootPhase: 3, phase: 1 },
      },
    ]);
  });

  test('not in a circle, of one or of many; what leads into a circle is not part of it', () => {
    expect(found(step('a', 'a'))).toEqual(['evolves-in-circle a']);
    expect(found(step('z', 'a'), step('a', 'b'), step('b', 'c'), step('c', 'a'))).toEqual([
      'evolves-in-circle a',
      'evolves-in-circle b',
      'evolves-in-circle c',
    ]);
  });

  test('one that is no longer there says nothing', () => {
    expect(found(step('a', 'gone'))).toEqual([]);
  });

  test('agrees with walking every chain by itself', () => {
    const plans = fc.array(fc.option(fc.nat(11), { nil: null }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(plans, (links) => {
        const tactics = links.map((to, index) => step(`t${index}`, to === null ? null : `t${to}`));
        const byId = new Map(tactics.map((each) => [each.id, each]));
        const circular = tactics.filter((each) => {
          let at = byId.get(each.evolvesFromId ?? '');
          for (let steps = 0; at !== undefined && steps < links.length; steps += 1) {
            if (at.id === each.id) return true;
            at = byId.get(at.evolvesFromId ?? '');
          }
          return false;
        });
        expect(checkEvolution(tactics).map(({ subject }) => subject.id)).toEqual(
          circular.map(({ id }) => id),
        );
        for (const { id } of tactics) expect(evolutionOf(tactics, id).at(-1)?.id).toBe(id);
      }),
      { numRuns: 100 },
    );
  });
});

test('the chain of a tactic begins with its root', () => {
  const plan = [step('c', 'b', 3), step('a', null), step('b', 'a', 2), step('x', null)];
  expect(evolutionOf(plan, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(evolutionOf(plan, 'gone')).toEqual([]);
});

test('the nearest root that the plan has, also when a step was skipped', () => {
  const roots: Readonly<Record<string, string>> = { T3: 'T2', T2: 'T1' };
  const rootOf = (code: string) => roots[code] ?? null;
  expect(
    nearestRoot(
      'T3',
      rootOf,
      new Map([
        ['T2', 'two'],
        ['T1', 'one'],
      ]),
    ),
  ).toBe('two');
  expect(nearestRoot('T3', rootOf, new Map([['T1', 'one']]))).toBe('one');
  expect(nearestRoot('T3', rootOf, new Map())).toBeNull();
  expect(nearestRoot('T1', rootOf, new Map([['T1', 'one']]))).toBeNull();
});
