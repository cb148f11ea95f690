import { warning, type Finding } from '../checks/finding.js';
import type { Label } from '../shared/language.js';
import { addDays, daysBetween, type PlainDateString } from '../shared/plain-date.js';

export interface Contracting {
  readonly id: string;
  readonly label: Label;
  /** Third parties to contract, and how many days before the start; null when there are none. */
  readonly contracting?: { readonly leadDays: number; readonly done: boolean } | null | undefined;
  readonly start?: PlainDateString | null | undefined;
  /** When the office means to sign. */
  readonly contractBy?: PlainDateString | null | undefined;
}

/** H4: the last day to contract so that the third party has its lead time before the tactic starts. */
export function contractingDeadline(start: PlainDateString, leadDays: number): PlainDateString {
  return addDays(start, -leadDays);
}

/** RW19: contracting is planned after its last day, or that day has passed without a contract. */
export function checkContracting(tactic: Contracting, today: PlainDateString): Finding[] {
  const { start, contracting, contractBy } = tactic;
  if (!contracting || contracting.done || !start) return [];
  const subject: Finding['subject'] = { kind: 'tactic', id: tactic.id, label: tactic.label };
  const deadline = contractingDeadline(start, contracting.leadDays);
  if (today > deadline) {
    return [
      warning('RW19', subject, 'contracting-overdue', {
        deadline,
        start,
        days: daysBetween(deadline, today),
      }),
    ];
  }
  if (contractBy && contractBy > deadline) {
    const days = daysBetween(deadline, contractBy);
    return [warning('RW19', subject, 'contracting-planned-late', { contractBy, deadline, start, days })];
  }
  return [];
}
