import { isActive } from '../../people/official-spokesperson.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

const plain = (area: string): string => area.trim().toLocaleLowerCase();

/** Every government area that the campaign counts on has a liaison today. */
export const rw12Areas: Rule = {
  id: 'RW12',
  level: 'warning',
  source: 'M2',
  evaluate: ({ groundwork, people, today }) => {
    const covered = new Set(
      people
        .filter((person) => person.role === 'area-liaison' && isActive(person, today))
        .map(({ area }) => plain(area ?? '')),
    );
    return groundwork.areas
      .filter((area) => !covered.has(plain(area)))
      .map((area) => warning('RW12', { kind: 'person', label: area }, 'area-without-liaison', { area }));
  },
};
