import { diagnosisAge, type DiagnosisAge } from '@altavoz/domain/diagnostics/diagnosis-age';
import type { Audience } from '../../shared/plan/audiences.js';
import type { Objective } from '../../shared/plan/objectives.js';
import type { Diagnostic } from './api/get-diagnosis.js';
import type { Positioning } from './api/get-strategy.js';

/** The parts of the room, in working order. */
export const SECTIONS = ['diagnosis', 'positioning', 'objectives', 'audiences'] as const;
export type Section = (typeof SECTIONS)[number];

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
  | { readonly section: 'diagnosis'; readonly count: number; readonly age: DiagnosisAge }
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
  /** The campaign's first day. */
  readonly start: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly positioning: Positioning;
  readonly objectives: readonly Objective[];
  readonly audiences: readonly Audience[];
}): SectionState[] {
  const { start, diagnostics, positioning, objectives, audiences } = plan;
  const days = diagnostics.map(({ date }) => date);
  const main = objectives.filter(({ kind }) => kind === 'main').length;
  return [
    { section: 'diagnosis', count: diagnostics.length, age: diagnosisAge(days, start) },
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
    case 'diagnosis':
      return state.age.state !== 'current';
    case 'positioning':
      return state.missing.length > 0;
    case 'objectives':
      return state.main !== 1 || state.unmeasured > 0;
    case 'audiences':
      return state.total === 0 || state.undecided > 0;
  }
}
