import type { FindingKey } from '../checks/finding-key.js';
import type { FindingLevel } from '../checks/finding.js';

/** Rules that the API asks before it activates a campaign; see check-activation.ts. */
const ACTIVATION_RULES: readonly string[] = ['RH6', 'RH7', 'RH16'];

/** Where a step is taken: a part of the strategy, or another room. */
export const ACTIVATION_PLACES = ['positioning', 'objectives', 'audiences', 'messages', 'people'] as const;
export type ActivationPlace = (typeof ACTIVATION_PLACES)[number];

/** What a campaign needs before it is activated, in working order, with the findings that say that it lacks it. */
const STEPS = [
  { key: 'city', findings: ['positioning-city-missing'], place: 'positioning' },
  { key: 'abroad', findings: ['positioning-abroad-missing'], place: 'positioning' },
  {
    key: 'mainObjective',
    findings: ['main-objective-missing', 'main-objective-several'],
    place: 'objectives',
  },
  { key: 'measured', findings: ['objective-without-indicator'], place: 'objectives' },
  { key: 'priority', findings: ['priority-audience-missing'], place: 'audiences' },
  { key: 'message', findings: ['approved-message-missing'], place: 'messages' },
  { key: 'spokesperson', findings: ['spokesperson-missing', 'spokesperson-several'], place: 'people' },
] as const satisfies readonly {
  readonly key: string;
  readonly findings: readonly FindingKey[];
  readonly place: ActivationPlace;
}[];

export type ActivationStepKey = (typeof STEPS)[number]['key'];

interface SomeFinding {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly key: string;
}

export interface ActivationStep<F extends SomeFinding = SomeFinding> {
  readonly key: ActivationStepKey;
  readonly place: ActivationPlace;
  readonly done: boolean;
  /** What the rules found; empty when it is done. */
  readonly missing: readonly F[];
}

/** RH6, RH7, RH16: the steps to activation, each done or with what the rules find missing; nothing is decided here. */
export function activationSteps<F extends SomeFinding>(findings: readonly F[]): ActivationStep<F>[] {
  const about = findings.filter(({ rule, level }) => level === 'blocking' && ACTIVATION_RULES.includes(rule));
  return STEPS.map(({ key, place, findings: keys }) => {
    const missing = about.filter((finding) => keys.some((one) => one === finding.key));
    return { key, place, done: missing.length === 0, missing };
  });
}
