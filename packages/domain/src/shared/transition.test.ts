import { expect, test } from '@jest/globals';
import { allowedActions, transition, type TransitionTable } from './transition.js';

const DOOR: TransitionTable<'open' | 'shut', 'shut' | 'open'> = {
  shut: { from: ['open'], to: 'shut' },
  open: { from: ['shut'], to: 'open' },
};

test('an action leads on, or says what is possible instead', () => {
  expect(transition(DOOR, 'open', 'shut')).toEqual({ ok: true, value: 'shut' });
  expect(transition(DOOR, 'open', 'open')).toEqual({
    ok: false,
    error: { code: 'wrong-status', status: 'open', action: 'open', allowed: ['shut'] },
  });
  expect(allowedActions(DOOR, 'shut')).toEqual(['open']);
});
