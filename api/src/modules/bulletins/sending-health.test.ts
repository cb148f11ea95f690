import { describe, expect, test } from '@jest/globals';
import type { SendOutcome } from '../../platform/mail/mailer.js';
import { SendingHealth, wasReached } from './sending-health.js';

const accepted: SendOutcome = { state: 'accepted', messageId: '<a@b>', reply: '250 ok' };
const refused: SendOutcome = { state: 'refused', permanent: true, reply: '550' };
const unreachable: SendOutcome = { state: 'refused', permanent: false, reply: 'ECONNREFUSED' };
const uncertain: SendOutcome = { state: 'uncertain', reply: 'ETIMEDOUT' };

function after(...outcomes: SendOutcome[]) {
  const health = new SendingHealth();
  for (const outcome of outcomes) health.note(outcome);
  return health.stop;
}

describe('when sending stops by itself', () => {
  test('a relay that does not answer stops it at the fifth try', () => {
    expect(after(...Array<SendOutcome>(4).fill(unreachable))).toBeNull();
    expect(after(...Array<SendOutcome>(5).fill(unreachable))).toBe('relay-unreachable');
  });

  test('three uncertain ones or twenty refusals in a row stop it', () => {
    expect(after(...Array<SendOutcome>(3).fill(uncertain))).toBe('too-many-uncertain');
    expect(after(...Array<SendOutcome>(20).fill(refused))).toBe('too-many-refusals');
  });

  test('bad addresses among good ones do not', () => {
    const mixed = Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? accepted : refused));
    expect(after(...mixed)).toBeNull();
  });

  test('a reply with a code means that the relay was reached', () => {
    expect([refused, unreachable, uncertain, accepted].map(wasReached)).toEqual([true, false, true, true]);
  });
});
