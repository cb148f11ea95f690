import { EMPTY_LINE, type LineAmounts } from '../budget/budget-line.js';
import { addDays, daysBetween, type PlainDateString } from '../shared/plain-date.js';
import type { DateRange } from '../shared/date-range.js';

/** Identifiers in the copy by those in the campaign that it is made from. */
export type Copies = ReadonlyMap<string, string>;

/** The same number of days from another first day on. */
export function copiedPeriod({ start, end }: DateRange, from: PlainDateString): DateRange {
  return { start: from, end: addDays(from, daysBetween(start, end)) };
}

/** An objective or anything else that points at indicators, in the copy's own. */
export function copiedObjective<O extends { readonly indicatorIds: readonly string[] }>(
  objective: O,
  copies: Copies,
) {
  return { ...objective, indicatorIds: copiesOf(objective.indicatorIds, copies) };
}

/** An audience or an item of the SWOT board, tied to the copy's objectives. */
export function tiedToObjectives<O extends { readonly objectiveIds: readonly string[] }>(
  item: O,
  copies: Copies,
) {
  return { ...item, objectiveIds: copiesOf(item.objectiveIds, copies) };
}

/** What is measured and its target; where it stood, by when and who looks at it are of the campaign that was (R14). */
export function copiedIndicator<I extends object>(indicator: I) {
  const ofThatCampaign = { baseline: null, baselineDate: null, baselineSource: '', dueDate: null };
  return { ...indicator, ...ofThatCampaign, responsibleId: null };
}

/** Where the office stands; the diagnostics that say so stay where they were made. */
export function copiedPlace<P extends object>(place: P) {
  return { ...place, sourceId: null };
}

interface MessageToCopy<C> {
  readonly status: string;
  readonly content: C;
  readonly inForce: { readonly content: C } | null;
}

/** The words in force, or else those being written, without their days; nothing of a message that was retired. */
export function copiedWords<C extends { readonly audienceIds: readonly string[] }>(
  { status, content, inForce }: MessageToCopy<C>,
  copies: Copies,
) {
  if (status === 'retired') return undefined;
  const words = inForce?.content ?? content;
  const audienceIds = copiesOf(words.audienceIds, copies);
  return { ...words, audienceIds, validFrom: null, validUntil: null };
}

interface TacticToCopy {
  readonly id: string;
  readonly status: string;
  readonly archived: object | null;
  readonly evolvesFromId: string | null;
}

/** The tactics that are worth repeating, each after the one that it grew from. */
export function tacticsToCopy<T extends TacticToCopy>(tactics: readonly T[]): T[] {
  const waiting = new Map(
    tactics.filter(({ status, archived }) => status !== 'cancelled' && !archived).map((one) => [one.id, one]),
  );
  const ordered: T[] = [];
  const place = (tactic: T): void => {
    if (!waiting.delete(tactic.id)) return;
    const origin = tactic.evolvesFromId === null ? undefined : waiting.get(tactic.evolvesFromId);
    if (origin) place(origin);
    ordered.push(tactic);
  };
  for (const tactic of [...waiting.values()]) place(tactic);
  return ordered;
}

interface PlannedTactic {
  readonly audienceIds: readonly string[];
  readonly messageIds: readonly string[];
  readonly objectiveIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly evolvesFromId: string | null;
  readonly contracting: { readonly leadDays: number; readonly done: boolean } | null;
  readonly budget: LineAmounts;
}

/**
 * A tactic as a draft: neither days nor money, because both are decided anew (RH13), nor anybody who answers for it.
 */
export function copiedTactic<T extends PlannedTactic>(tactic: T, copies: Copies) {
  const { evolvesFromId, contracting } = tactic;
  return {
    ...tactic,
    audienceIds: copiesOf(tactic.audienceIds, copies),
    messageIds: copiesOf(tactic.messageIds, copies),
    objectiveIds: copiesOf(tactic.objectiveIds, copies),
    indicatorIds: copiesOf(tactic.indicatorIds, copies),
    evolvesFromId: evolvesFromId === null ? null : (copies.get(evolvesFromId) ?? null),
    contracting: contracting && { ...contracting, done: false },
    responsibleId: null,
    budget: EMPTY_LINE,
    foreign: null,
    start: null,
    end: null,
    time: null,
    recurrence: null,
    status: 'draft' as const,
    archived: null,
    wasScheduled: false,
  };
}

function copiesOf(ids: readonly string[], copies: Copies): string[] {
  return ids.flatMap((id) => copies.get(id) ?? []);
}
