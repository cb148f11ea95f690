import { checkMeasurableObjectives } from '../../objectives/check-objectives.js';
import type { Rule } from '../rule.js';

/** An objective that calls itself measurable is measured. */
export const rh16MeasurableObjective: Rule = {
  id: 'RH16',
  level: 'blocking',
  source: 'E5',
  evaluate: ({ objectives }) => checkMeasurableObjectives(objectives),
};
