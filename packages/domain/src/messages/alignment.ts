import type { Phase } from '../campaigns/campaign.js';
import type { MessageOfTactic, TacticToSchedule } from '../tactics/check-schedule.js';
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

/** A message that a tactic carries and may not use on all its days, with the key of the finding (RH9). */
export interface UnfitMessage {
  readonly tacticId: string;
  readonly messageId: string;
  readonly key: string;
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
  /** As `unfitMessages` finds them. */
  readonly unfit: readonly UnfitMessage[];
  readonly filters?: AlignmentFilters;
}

/**
 * A7: which tactic carries which message, with the gaps on both sides. What was called off is left out, and so is
 * what was retired, unless a tactic still carries it.
 */
export function alignmentMatrix<T extends AlignedTactic, M extends AlignedMessage>(
  request: AlignmentRequest<T, M>,
): AlignmentMatrix<T, M> {
  const { unfit, filters = {} } = request;
  const { phase, audienceId } = filters;
  const tactics = request.tactics.filter(
    (tactic) =>
      tactic.status !== 'cancelled' &&
      (phase === undefined || tactic.phase === phase) &&
      (audienceId === undefined || tactic.audienceIds.includes(audienceId)),
  );
  const known = new Set(request.messages.map(({ id }) => id));
  const rows = tactics.map((tactic) => ({ tactic, carries: carriedBy(tactic, known) }));
  const carriesOf = new Map(rows.map(({ tactic, carries }) => [tactic.id, carries]));
  for (const { tacticId, messageId, key } of unfit) {
    const carries = carriesOf.get(tacticId);
    if (carries?.has(messageId)) carries.set(messageId, key);
  }
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

function carriedBy({ messageIds }: AlignedTactic, known: ReadonlySet<string>): Map<string, string | null> {
  return new Map(messageIds.filter((id) => known.has(id)).map((id) => [id, null]));
}
