import type { Phase } from '@altavoz/domain/campaigns/campaign';
import type { CatalogueTactic } from './tactic-entry.js';
import { TEXT_TACTICS } from './tactics-from-text.js';
import { PHASE_1_TACTICS } from './tactics-phase-1.js';
import { PHASE_2_TACTICS } from './tactics-phase-2.js';
import { PHASE_3_TACTICS } from './tactics-phase-3.js';

/** The 31 tactics of the phase tables, then the optional ones. */
export const TACTICS: readonly CatalogueTactic[] = [
  ...PHASE_1_TACTICS,
  ...PHASE_2_TACTICS,
  ...PHASE_3_TACTICS,
  ...TEXT_TACTICS,
];

const byCode = new Map(TACTICS.map((tactic) => [tactic.code, tactic]));

/** The tactic with this code (`T1.1`), if there is one. */
export function findTactic(code: string): CatalogueTactic | undefined {
  return byCode.get(code);
}

/** What a campaign in this phase may draw on: phases are cumulative (L11). */
export function tacticsForPhase(phase: Phase): CatalogueTactic[] {
  return TACTICS.filter((tactic) => tactic.phase <= phase);
}
