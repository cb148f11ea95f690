import { checkMessage } from '../../messages/check-message.js';
import type { Rule } from '../rule.js';

/** A specific message says whom it is for. */
export const rh5SpecificAudience: Rule = {
  id: 'RH5',
  level: 'blocking',
  source: 'F4',
  evaluate: ({ messages }) =>
    messages
      .filter((message) => message.status !== 'retired')
      .flatMap(checkMessage)
      .filter((finding) => finding.rule === 'RH5'),
};
