import type { Campaign } from '../../shared/session/campaign.js';
import type { Audience } from '../../shared/plan/audiences.js';
import type { Objective } from '../../shared/plan/objectives.js';
import type { Diagnostic } from './api/get-diagnosis.js';
import type { Positioning } from './api/get-strategy.js';

/** Everything the room is about, and whether this person may change it now. */
export interface Strategy {
  readonly campaign: Campaign;
  readonly diagnostics: readonly Diagnostic[];
  readonly positioning: Positioning;
  readonly objectives: readonly Objective[];
  readonly audiences: readonly Audience[];
  readonly mayEdit: boolean;
}

/** Specific objectives are called a, b, c… in their order; after z come aa, ab… */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}

/** The letters of the specific objectives. */
export function lettersOf(objectives: readonly Objective[]): ReadonlyMap<string, string> {
  const specific = objectives.filter(({ kind }) => kind === 'specific');
  return new Map(specific.map(({ id }, index) => [id, letterOf(index)]));
}
