import type { PlainDateString } from '../shared/plain-date.js';
import {
  checkTacticMessages,
  type MessageOfTactic,
  type TacticToSchedule,
} from '../tactics/check-schedule.js';
import { isUnderway } from '../tactics/tactic-transitions.js';
import type { TacticStatus } from '../tactics/tactic.js';
import type { UnfitMessage } from './alignment.js';

interface PlanToJudge {
  readonly tactics: readonly (TacticToSchedule & { readonly status: TacticStatus })[];
  readonly messages: readonly MessageOfTactic[];
  readonly today: PlainDateString;
}

/**
 * What tactics carry although its words do not hold on all their days (RH9). What has happened is not judged any more;
 * what is under way or ahead is, by the rule that the checks ask. It stands apart from the matrix because it expands
 * series, which a browser should not have to load.
 */
export function unfitMessages({ tactics, messages, today }: PlanToJudge): UnfitMessage[] {
  const known = new Map(messages.map((message) => [message.id, message]));
  return tactics.flatMap((tactic) => {
    if (!isUnderway(tactic.status)) return [];
    const start = tactic.start && tactic.start < today ? today : tactic.start;
    return checkTacticMessages({ ...tactic, start }, known).flatMap(({ key, values }) => {
      const messageId = values['messageId'];
      return typeof messageId === 'string' ? [{ tacticId: tactic.id, messageId, key }] : [];
    });
  });
}
