import { blocking, type Finding } from '../checks/finding.js';
import type { Label } from '../shared/language.js';
import type { ObjectiveKind } from './objective.js';

export interface ObjectiveInCampaign {
  readonly id: string;
  readonly label: Label;
  readonly kind: ObjectiveKind;
  readonly measurable: boolean;
  readonly indicatorIds: readonly string[];
}

/** RH6: at most one main objective; that there is one at all is asked by RH7. */
export function checkMainObjective(objectives: readonly ObjectiveInCampaign[]): Finding[] {
  return objectives
    .filter((objective) => objective.kind === 'main')
    .slice(1)
    .map((objective) => blocking('RH6', subjectOf(objective), 'main-objective-several'));
}

/** RH16: an objective that calls itself measurable has an indicator; the others need none. */
export function checkMeasurableObjectives(objectives: readonly ObjectiveInCampaign[]): Finding[] {
  return objectives
    .filter((objective) => objective.measurable && objective.indicatorIds.length === 0)
    .map((objective) => blocking('RH16', subjectOf(objective), 'objective-without-indicator'));
}

function subjectOf(objective: ObjectiveInCampaign): Finding['subject'] {
  return { kind: 'objective', id: objective.id, label: objective.label };
}
