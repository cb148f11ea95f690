import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { transitionMessage } from './message-transitions.js';
import { MESSAGE_STATUSES, type MessageStatus } from './message.js';
import { stillSayable, withdrawal, wordsToSay } from './sayable.js';

const DAY = '2027-03-10';
const words = (more: object = {}) => ({ themes: ['culture'], validFrom: null, validUntil: null, ...more });
const anyone = { day: DAY, themes: null };

describe('RH9 what may be said', () => {
  test('the words in force, whatever is being written beside them', () => {
    for (const status of MESSAGE_STATUSES) {
      const inForce = words();
      const said = wordsToSay({ status, inForce }, anyone);
      expect(said).toBe(status === 'retired' ? undefined : inForce);
      expect(wordsToSay({ status, inForce: null }, anyone)).toBeUndefined();
    }
  });

  test('within their dates, both included', () => {
    const message = { status: 'approved', inForce: words({ validFrom: DAY, validUntil: DAY }) } as const;
    expect(wordsToSay(message, anyone)).toBe(message.inForce);
    expect(wordsToSay(message, { ...anyone, day: addDays(DAY, -1) })).toBeUndefined();
    expect(wordsToSay(message, { ...anyone, day: addDays(DAY, 1) })).toBeUndefined();
    expect(withdrawal(message, DAY)).toBeUndefined();
    expect(withdrawal(message, addDays(DAY, -1))).toBeUndefined();
    expect(withdrawal(message, addDays(DAY, 1))).toBe('expired');
    expect(withdrawal({ ...message, status: 'retired' }, DAY)).toBe('retired');
    expect(withdrawal({ status: 'draft', inForce: null }, DAY)).toBeUndefined();
  });

  test('M4 an ambassador says what is about their themes', () => {
    const message = { status: 'approved', inForce: words({ themes: ['water', 'culture'] }) } as const;
    expect(wordsToSay(message, { day: DAY, themes: ['culture'] })).toBe(message.inForce);
    expect(wordsToSay(message, { day: DAY, themes: ['sport'] })).toBeUndefined();
    expect(wordsToSay(message, { day: DAY, themes: [] })).toBeUndefined();
  });
});

/** A message's life as the service lives it: words change, steps are taken, days pass. */
interface Life {
  status: MessageStatus;
  text: number;
  validUntil: string | null;
  inForce: { text: number; themes: string[]; validUntil: string | null } | null;
  approved: Set<number>;
  day: string;
}

const STEPS = ['edit', 'limit', 'submit', 'approve', 'return', 'retire', 'tomorrow'] as const;

function live(life: Life, step: (typeof STEPS)[number]): void {
  if (step === 'tomorrow') {
    life.day = addDays(life.day, 1);
    return;
  }
  if (step === 'edit' || step === 'limit') {
    if (life.status === 'retired') return;
    life.status = 'draft';
    life.text += 1;
    life.validUntil = step === 'limit' ? addDays(life.day, 1) : null;
    return;
  }
  const next = transitionMessage(step === 'retire' && life.inForce ? 'approved' : life.status, step);
  if (!next.ok) return;
  life.status = next.value;
  if (step === 'approve') {
    life.approved.add(life.text);
    life.inForce = { text: life.text, themes: ['culture'], validUntil: life.validUntil };
  }
  // What retiring forgets stays behind here, so that the status alone must be enough.
}

describe('RH9 no sequence of steps lets a draft, retired or expired text be said', () => {
  test('to whoever asks now, or to a device that heard something at any moment before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 30 }), fc.nat(30), (steps, listensAt) => {
        const life: Life = {
          status: 'draft',
          text: 1,
          validUntil: null,
          inForce: null,
          approved: new Set(),
          day: DAY,
        };
        let device: { id: string; text: number; validUntil: string | null } | undefined;
        let heard = new Set<string>();
        const listen = (): void => {
          const said = wordsToSay(life, { day: life.day, themes: null });
          device = said ? { id: 'm1', text: said.text, validUntil: said.validUntil } : undefined;
          heard = new Set(withdrawal(life, life.day) === undefined ? [] : ['m1']);
        };
        steps.forEach((step, index) => {
          live(life, step);
          if (index === listensAt) listen();
          const said = wordsToSay(life, { day: life.day, themes: null });
          if (said) {
            expect(life.approved).toContain(said.text);
            expect(life.status).not.toBe('retired');
            expect(said.validUntil === null || life.day <= said.validUntil).toBe(true);
          }
          if (device && stillSayable(device, { withdrawn: heard, day: life.day })) {
            expect(life.approved).toContain(device.text);
            expect(device.validUntil === null || life.day <= device.validUntil).toBe(true);
          }
        });
        listen();
        // Once it has heard, the device shows exactly what may be said.
        const shown = device !== undefined && stillSayable(device, { withdrawn: heard, day: life.day });
        expect(shown).toBe(wordsToSay(life, { day: life.day, themes: null }) !== undefined);
      }),
      { numRuns: 100 },
    );
  });

  test('what a device has heard is withdrawn stays away, whatever its dates say', () => {
    const held = { id: 'm1', validFrom: null, validUntil: null };
    expect(stillSayable(held, { withdrawn: new Set(['m1']), day: DAY })).toBe(false);
    expect(stillSayable(held, { withdrawn: new Set(['m2']), day: DAY })).toBe(true);
  });
});
