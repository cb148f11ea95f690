import { expect, test } from '@jest/globals';
import { transitionEvent } from './event-transitions.js';

test('an event is closed or called off, and comes back', () => {
  expect(transitionEvent('open', 'close')).toEqual({ ok: true, value: 'closed' });
  expect(transitionEvent('open', 'cancel')).toEqual({ ok: true, value: 'cancelled' });
  expect(transitionEvent('cancelled', 'reopen')).toEqual({ ok: true, value: 'open' });
  expect(transitionEvent('closed', 'cancel')).toMatchObject({ error: { allowed: ['reopen'] } });
});
