import { areasWithoutLiaison } from '../../people/areas.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Every government area that the campaign counts on has a liaison today. */
export const rw12Areas: Rule = {
  id: 'RW12',
  level: 'warning',
  source: 'M2',
  evaluate: ({ groundwork, people, today }) =>
    areasWithoutLiaison(groundwork.areas, people, today).map((area) =>
      warning('RW12', { kind: 'person', label: area }, 'area-without-liaison', { area }),
    ),
};
