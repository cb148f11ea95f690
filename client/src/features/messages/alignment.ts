import {
  alignmentMatrix,
  type AlignedMessage,
  type AlignmentFilters,
  type AlignmentMatrix,
  type UnfitMessage,
} from '@altavoz/domain/messages/alignment';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import type { Message } from '../../shared/plan/messages.js';
import type { Tactic } from '../../shared/plan/tactics.js';

export type TacticInMatrix = Tactic & { readonly label: Tactic['name'] };
export type MessageInMatrix = AlignedMessage & { readonly message: Message };
export type Matrix = AlignmentMatrix<TacticInMatrix, MessageInMatrix>;

interface Plan {
  readonly tactics: readonly Tactic[];
  readonly messages: readonly Message[];
  readonly unfit: readonly UnfitMessage[];
  readonly filters: AlignmentFilters;
  readonly language: Language;
}

/** The plan as the matrix sees it: by phase and day, each message with its words in force where it has any. */
export function alignmentOf({ tactics, messages, unfit, filters, language }: Plan): Matrix {
  return alignmentMatrix({
    tactics: tactics.map((tactic) => ({ ...tactic, label: tactic.name })).sort(inOrder(language)),
    messages: messages.map((message) => {
      const { audienceIds, text, validFrom, validUntil } = message.inForce ?? message;
      const status = message.inForce ? 'approved' : message.status;
      const { id, kind } = message;
      return { id, message, label: text, kind, audienceIds, validFrom, validUntil, status };
    }),
    unfit,
    filters,
  });
}

function inOrder(language: Language) {
  return (one: Tactic, other: Tactic): number => {
    if (one.phase !== other.phase) return one.phase - other.phase;
    const [a, b] = [one.start ?? '9999', other.start ?? '9999'];
    if (a !== b) return a < b ? -1 : 1;
    return textIn(one.name, language).localeCompare(textIn(other.name, language), language);
  };
}
