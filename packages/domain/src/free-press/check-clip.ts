import { blocking, type Finding } from '../checks/finding.js';
import { isCurrency } from '../shared/currency.js';
import type { Money } from '../shared/money.js';
import { isPlainDate, type PlainDateString } from '../shared/plain-date.js';
import { CLIP_SCOPES, type ClipScope } from './clip.js';

export interface ClipRecord {
  readonly id?: string | undefined;
  readonly outlet: string;
  readonly date: PlainDateString;
  readonly scope: ClipScope;
  readonly value: Money;
}

/** RH15: a clip says where it stood, when, in whose reach, and what it would have cost: zero is a value, less is not. */
export function checkClip(clip: ClipRecord): Finding[] {
  const subject: Finding['subject'] = { kind: 'clip', id: clip.id, label: clip.outlet };
  const missing = [
    ...(clip.outlet.trim() === '' ? ['outlet'] : []),
    ...(isPlainDate(clip.date) ? [] : ['date']),
    ...(CLIP_SCOPES.includes(clip.scope) ? [] : ['scope']),
    ...(isCurrency(clip.value.currency) ? [] : ['currency']),
  ];
  return [
    ...missing.map((part) => blocking('RH15', subject, 'clip-incomplete', { part })),
    ...(clip.value.amount < 0
      ? [blocking('RH15', subject, 'clip-value-negative', { amount: clip.value.amount })]
      : []),
  ];
}
