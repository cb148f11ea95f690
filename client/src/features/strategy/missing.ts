import type { Language } from '@altavoz/domain/shared/language';
import type { Audience } from '../../shared/plan/audiences.js';
import type { Finding } from '../../shared/plan/checks.js';
import type { Objective } from '../../shared/plan/objectives.js';
import type { Positioning } from './api/get-strategy.js';

export type Section = 'positioning' | 'objectives' | 'audiences';
export const SECTIONS: readonly Section[] = ['positioning', 'objectives', 'audiences'];

/** Where something is solved: a section of this room, or another room. */
export type Place =
  { readonly room: 'strategy'; readonly section: Section } | { readonly room: 'messages' | 'people' };

/** What a campaign needs before it is activated, in working order, and which findings say that it lacks it. */
const STEPS = [
  {
    key: 'city',
    findings: ['positioning-city-missing'],
    place: { room: 'strategy', section: 'positioning' },
  },
  {
    key: 'abroad',
    findings: ['positioning-abroad-missing'],
    place: { room: 'strategy', section: 'positioning' },
  },
  {
    key: 'mainObjective',
    findings: ['main-objective-missing', 'main-objective-several'],
    place: { room: 'strategy', section: 'objectives' },
  },
  {
    key: 'measured',
    findings: ['objective-without-indicator'],
    place: { room: 'strategy', section: 'objectives' },
  },
  {
    key: 'priority',
    findings: ['priority-audience-missing'],
    place: { room: 'strategy', section: 'audiences' },
  },
  { key: 'message', findings: ['approved-message-missing'], place: { room: 'messages' } },
  {
    key: 'spokesperson',
    findings: ['spokesperson-missing', 'spokesperson-several'],
    place: { room: 'people' },
  },
] as const satisfies readonly { key: string; findings: readonly string[]; place: Place }[];

export type StepKey = (typeof STEPS)[number]['key'];

export interface ActivationStep {
  readonly key: StepKey;
  readonly place: Place;
  readonly done: boolean;
  /** What the rules say is missing, in the reader's language. */
  readonly missing: readonly string[];
}

/** Rules that the API asks before it activates a campaign. */
const ACTIVATION_RULES = new Set(['RH6', 'RH7', 'RH16']);

/** The steps to activation, each done or with what the rules find missing (RH6, RH7, RH16). */
export function activationSteps(findings: readonly Finding[], language: Language): ActivationStep[] {
  const about = findings.filter(({ rule, level }) => level === 'blocking' && ACTIVATION_RULES.has(rule));
  return STEPS.map(({ key, place, findings: keys }) => {
    const missing = about
      .filter((finding) => keys.some((one) => one === finding.key))
      .map(({ message }) => message[language]);
    return { key, place, done: missing.length === 0, missing };
  });
}

export type Corner = `${'government' | 'office'}.${'city' | 'abroad'}`;

/** The desired positions that nobody has written. */
export function unwritten(positioning: Pick<Positioning, 'government' | 'office'>): Corner[] {
  return (['government', 'office'] as const).flatMap((subject) =>
    (['city', 'abroad'] as const)
      .filter((place) => positioning[subject][place].desired === null)
      .map((place): Corner => `${subject}.${place}`),
  );
}

/** How a section stands: in brass when it lacks something. */
export type SectionState =
  | { readonly section: 'positioning'; readonly missing: readonly Corner[] }
  | {
      readonly section: 'objectives';
      readonly main: number;
      readonly specific: number;
      readonly unmeasured: number;
    }
  | {
      readonly section: 'audiences';
      readonly total: number;
      readonly publics: number;
      readonly undecided: number;
    };

/** What each section of the room holds or lacks. */
export function sectionStates(plan: {
  readonly positioning: Positioning;
  readonly objectives: readonly Objective[];
  readonly audiences: readonly Audience[];
}): SectionState[] {
  const { positioning, objectives, audiences } = plan;
  const main = objectives.filter(({ kind }) => kind === 'main').length;
  return [
    { section: 'positioning', missing: unwritten(positioning) },
    {
      section: 'objectives',
      main,
      specific: objectives.length - main,
      unmeasured: objectives.filter(({ measurable, indicatorIds }) => measurable && indicatorIds.length === 0)
        .length,
    },
    {
      section: 'audiences',
      total: audiences.length,
      publics: new Set(audiences.flatMap(({ publics }) => publics)).size,
      undecided: audiences.filter(({ priority }) => priority === null).length,
    },
  ];
}

/** Whether a section asks for somebody. */
export function lacks(state: SectionState): boolean {
  switch (state.section) {
    case 'positioning':
      return state.missing.length > 0;
    case 'objectives':
      return state.main !== 1 || state.unmeasured > 0;
    case 'audiences':
      return state.total === 0 || state.undecided > 0;
  }
}
