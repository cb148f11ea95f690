import { checkMessage } from '../../messages/check-message.js';
import type { Rule } from '../rule.js';

/** A message speaks of one to three different themes. Retired messages are history and are left alone. */
export const rh4Themes: Rule = {
  id: 'RH4',
  level: 'blocking',
  source: 'F5',
  evaluate: ({ messages }) =>
    messages
      .filter((message) => message.status !== 'retired')
      .flatMap(checkMessage)
      .filter((finding) => finding.rule === 'RH4'),
};
