import { expect, test } from '@jest/globals';
import { ACTOR_SECTORS, compareActors, sectorOfType, type ActorOnDay } from './actor.js';

const actor = (actorId: string, more: Partial<ActorOnDay> = {}): ActorOnDay => ({
  actorId,
  name: `Actor ${actorId}`,
  sector: 'private',
  actorType: 8,
  relation: 'current',
  role: '',
  capacities: '',
  stance: 'neutral',
  stanceReason: '',
  ...more,
});

test('D10 each of the 28 kinds has one sector, in order', () => {
  const sectors = Array.from({ length: 28 }, (_, index) => sectorOfType(index + 1));
  expect([...new Set(sectors)]).toEqual([...ACTOR_SECTORS]);
  expect([sectorOfType(0), sectorOfType(29), sectorOfType(1.5)]).toEqual([undefined, undefined, undefined]);
});

test('D8, D9 two days compared: who came, who left, who moved nearer or further away', () => {
  const before = [actor('a'), actor('b', { stance: 'support' }), actor('c'), actor('d')];
  const after = [
    actor('a', { stance: 'support', stanceReason: 'Firmó el acuerdo' }),
    actor('b', { stance: 'opposition' }),
    actor('d'),
    actor('e', { relation: 'potential' }),
  ];
  const { appeared, gone, changed, nearer, further, unchanged } = compareActors(before, after);
  expect(appeared.map(({ actorId }) => actorId)).toEqual(['e']);
  expect(gone.map(({ actorId }) => actorId)).toEqual(['c']);
  expect(changed.map(({ after: { actorId }, fields }) => [actorId, fields])).toEqual([
    ['a', ['stance', 'stanceReason']],
    ['b', ['stance']],
  ]);
  expect([nearer, further, unchanged]).toEqual([1, 1, 1]);
});

test('D8 the same day has no difference with itself', () => {
  const day = [actor('a'), actor('b')];
  expect(compareActors(day, day)).toMatchObject({ appeared: [], gone: [], changed: [], unchanged: 2 });
});
