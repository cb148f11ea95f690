import { checkTacticMessages } from '../../tactics/check-schedule.js';
import { isUnderway } from '../../tactics/tactic-transitions.js';
import type { Rule } from '../rule.js';

/** What is on the calendar carries messages in force: retiring or expiring one flags its future tactics. */
export const rh9ApprovedMessages: Rule = {
  id: 'RH9',
  level: 'blocking',
  source: 'F8',
  evaluate: ({ messages, tactics, today }) => {
    const known = new Map(messages.map((message) => [message.id, message]));
    return tactics
      .filter((tactic) => isUnderway(tactic.status))
      .flatMap(({ id, label, start, messageIds }) =>
        // What has begun is judged as of today: its message may have been retired since.
        checkTacticMessages(
          { id, label, messageIds, indicatorIds: [], start: start && start < today ? today : start },
          known,
        ),
      );
  },
};
