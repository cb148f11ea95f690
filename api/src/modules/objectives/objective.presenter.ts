import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { objectives } from '@altavoz/contracts/objectives';
import { presentStored } from '../../platform/present.js';
import type { Objective } from './objective.js';

export function presentObjective(objective: Objective): OutputOf<(typeof objectives)['get']> {
  const { kind, text, form, scope, measurable, developmentGoal, indicatorIds } = objective;
  // Rows from before they had these two.
  const { instrument = null, dimension = null } = objective;
  return {
    ...presentStored(objective),
    kind,
    text,
    form,
    scope,
    measurable,
    developmentGoal,
    instrument,
    dimension,
    indicatorIds,
  };
}
