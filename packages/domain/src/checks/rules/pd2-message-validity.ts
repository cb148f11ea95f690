import { checkMessage } from '../../messages/check-message.js';
import type { Rule } from '../rule.js';

/** A message does not stop holding before it begins to. */
export const pd2MessageValidity: Rule = {
  id: 'PD2',
  level: 'blocking',
  source: 'F8',
  evaluate: ({ messages }) => messages.flatMap(checkMessage).filter((finding) => finding.rule === 'PD2'),
};
