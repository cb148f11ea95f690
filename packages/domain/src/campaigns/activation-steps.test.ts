import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { warning } from '../checks/finding.js';
import { activationSteps } from './activation-steps.js';
import { checkActivation, type ActivationState } from './check-activation.js';

const words = { es: 'Escrito' };
const place = (written: boolean) => ({ desired: written ? words : null });

/** A campaign that has each thing or lacks it. */
const state = fc
  .record({
    city: fc.boolean(),
    abroad: fc.boolean(),
    main: fc.integer({ min: 0, max: 3 }),
    unmeasured: fc.boolean(),
    priority: fc.boolean(),
    message: fc.boolean(),
    voice: fc.boolean(),
  })
  .map(({ city, abroad, main, unmeasured, priority, message, voice }): ActivationState => ({
    today: '2027-03-15',
    objectives: [
      ...Array.from({ length: main }, (_, index) => ({
        id: `m${index}`,
        label: 'Principal',
        kind: 'main' as const,
        measurable: false,
        indicatorIds: [],
      })),
      ...(unmeasured
        ? [{ id: 's', label: 'Uno', kind: 'specific' as const, measurable: true, indicatorIds: [] }]
        : []),
    ],
    audiences: [{ priority: priority ? 1 : null }],
    messages: message ? [{ status: 'approved' }] : [],
    positioning: {
      government: { city: place(city), abroad: place(false) },
      office: { city: place(false), abroad: place(abroad) },
    },
    people: voice
      ? [{ id: 'p', label: 'Nuria', role: 'official-spokesperson', activeFrom: '2027-01-01' }]
      : [],
  }));

describe('RH6, RH7, RH16 the steps to activation', () => {
  test('say exactly what the rules find: nothing more, nothing less, and each in one place', () => {
    fc.assert(
      fc.property(state, (plan) => {
        const findings = checkActivation(plan);
        const missing = activationSteps(findings).flatMap((step) => step.missing);
        expect(new Set(missing)).toEqual(new Set(findings));
        expect(missing).toHaveLength(findings.length);
      }),
      { numRuns: 60 },
    );
  });

  test('RW warnings and other rules are no step', () => {
    const others = [
      warning('RW25', { kind: 'objective' }, 'objective-without-development-goal'),
      { ...warning('RW7', { kind: 'positioning' }, 'positioning-city-missing') },
    ];
    expect(activationSteps(others).every(({ done }) => done)).toBe(true);
  });
});
