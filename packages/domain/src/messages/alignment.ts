import type { Phase } from '../campaigns/campaign.js';
import type { PlainDateString } from '../shared/plain-date.js';
import {
  checkTacticMessages,
  type MessageOfTactic,
  type TacticToSchedule,
} from '../tactics/check-schedule.js';
import { isUnderway } from '../tactics/tactic-transitions.js';
import type { TacticStatus } from '../tactics/tactic.js';

export interface AlignedTactic extends TacticToSchedule {
  readonly status: TacticStatus;
  readonly phase: Phase;
  readonly audienceIds: readonly string[];
}

export interface AlignedMessage extends MessageOfTactic {
  readonly kind: 'general' | 'specific';
  readonly audienceIds: readonly string[];
}

export interface AlignmentFilters {
  readonly phase?: Phase | undefined;
  readonly audienceId?: string | undefined;
}

export interface AlignmentRow<T> {
  readonly tactic: T;
  /** By message that the tactic carries: the key of the finding (RH9) when its words do not hold, else null. */
  readonly carries: ReadonlyMap<string, string | null>;
}

export interface AlignmentMatrix<T, M> {
  readonly rows: readonly AlignmentRow<T>[];
  readonly messages: readonly M[];
  /** Tactics of the matrix without any message. */
  readonly tacticsWithout: ReadonlySet<string>;
  /** Messages of the matrix that none of its tactics carries. */
  readonly messagesWithout: ReadonlySet<string>;
}

interface AlignmentRequest<T, M> {
  readonly tactics: readonly T[];
  readonly messages: readonly M[];
  readonly today: PlainDateString;
  readonly filters?: AlignmentFilters;
}

/**
 * A7: which tactic carries which message, with the gaps on both sides. What was called off is left out, and so is
 * what was retired, unless a tactic still carries it.
 */
export function alignmentMatrix<T extends AlignedTactic, M extends AlignedMessage>(
  request: AlignmentRequest<T, M>,
): AlignmentMatrix<T, M> {
  const { today, filters = {} } = request;
  const { phase, audienceId } = filters;
  const tactics = request.tactics.filter(
    (tactic) =>
      tactic.status !== 'cancelled' &&
      (phase === undefined || tactic.phase === phase) &&
      (audienceId === undefined || tactic.audienceIds.includes(audienceId)),
  );
  const known = new Map(request.messages.map((message) => [message.id, message]));
  const rows = tactics.map((tactic) => ({ tactic, carries: carriedBy(tactic, known, today) }));
  const carried = new Set(rows.flatMap(({ carries }) => [...carries.keys()]));
  const messages = request.messages.filter(
    ({ id, kind, status, audienceIds }) =>
      carried.has(id) ||
      (status !== 'retired' &&
        (audienceId === undefined || kind === 'general' || audienceIds.includes(audienceId))),
  );
  return {
    rows,
    messages,
    tacticsWithout: new Set(rows.filter(({ carries }) => carries.size === 0).map(({ tactic }) => tactic.id)),
    messagesWithout: new Set(messages.filter(({ id }) => !carried.has(id)).map(({ id }) => id)),
  };
}

/** What has happened is not judged any more; what is under way or ahead is, by the rule that the checks ask (RH9). */
function carriedBy(
  tactic: AlignedTactic,
  known: ReadonlyMap<string, AlignedMessage>,
  today: PlainDateString,
): ReadonlyMap<string, string | null> {
  const carries = new Map<string, string | null>();
  for (const id of tactic.messageIds) if (known.has(id)) carries.set(id, null);
  if (!isUnderway(tactic.status)) return carries;
  const start = tactic.start && tactic.start < today ? today : tactic.start;
  for (const { key, values } of checkTacticMessages({ ...tactic, start }, known)) {
    const id = values['messageId'];
    if (typeof id === 'string') carries.set(id, key);
  }
  return carries;
}
