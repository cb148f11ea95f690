import { correctedColours } from '../../brand/check-contrast.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/**
 * Unity in colours, typefaces and images needs a guide. Of pieces outside it, the plan knows its own mails: they leave
 * the guide where a colour of it cannot be read, or where it has no logo to show.
 */
export const rw16Brand: Rule = {
  id: 'RW16',
  level: 'warning',
  source: 'G1',
  evaluate: ({ campaign: { id, label, status }, brand }) => {
    if (status !== 'draft' && status !== 'active') return [];
    const subject = { kind: 'campaign', id, label } as const;
    if (brand === null) return [warning('RW16', subject, 'brand-missing')];
    return [
      ...(brand.hasLogo ? [] : [warning('RW16', subject, 'brand-without-logo')]),
      ...correctedColours(brand.colours).map(({ name, value, right }) =>
        warning('RW16', subject, 'brand-colour-unreadable', { name, colour: value, right }),
      ),
    ];
  },
};
