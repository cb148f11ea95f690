import { MAX_LEAD_DAYS } from '@altavoz/contracts/tactics';
import { LIMITS } from '@altavoz/domain/shared/limits';
import type { RowReader } from '../../platform/spreadsheets/row-reader.js';
import type { Into } from '../../platform/spreadsheets/sheet-column.js';
import { CALLS } from './tactic-sheet-words.js';
import type { TacticFields } from './tactic.js';

/** Type, label and address belong together: a cell that is not in the file stays what it was. */
export function readCall(row: RowReader, before: TacticFields, into: Into<TacticFields>): void {
  const keys = ['callType', 'callLabel.es', 'callLabel.en', 'callUrl'];
  if (!keys.some((key) => row.has(key))) return;
  const now = before.callToAction;
  const type = row.has('callType') ? row.choice('callType', CALLS) : (now?.type ?? null);
  const es = row.has('callLabel.es') ? row.text('callLabel.es', 80) : (now?.label.es ?? '');
  const en = row.has('callLabel.en') ? row.text('callLabel.en', 80) : (now?.label.en ?? '');
  const url = row.has('callUrl') ? row.url('callUrl', LIMITS.url) : (now?.url ?? null);
  if (type === undefined || es === undefined || en === undefined || url === undefined) return;
  if (type === null && es === '' && en === '' && url === null) {
    into.callToAction = null;
    return;
  }
  if (type === null || url === null || (es === '' && en === '')) {
    row.refuse(
      type === null ? 'callType' : url === null ? 'callUrl' : 'callLabel.es',
      'incomplete',
      'El llamado a la acción necesita tipo, texto y enlace, o ninguno de los tres.',
      'A call to action needs its type, its label and its link, or none of them.',
      'RH10',
    );
    return;
  }
  into.callToAction = { type, label: { ...(es ? { es } : {}), ...(en ? { en } : {}) }, url };
}

export function readContracting(row: RowReader, before: TacticFields, into: Into<TacticFields>): void {
  const leadDays = row.integer('leadDays', 1, MAX_LEAD_DAYS);
  if (leadDays === undefined) return;
  const done = row.has('contracted') ? row.yesOrNo('contracted') : before.contracting?.done;
  into.contracting = leadDays === null ? null : { leadDays, done: done ?? false };
}

export function readAdvertising(row: RowReader, before: TacticFields, into: Into<TacticFields>): void {
  const paid = row.yesOrNo('paidAdvertising');
  if (paid === undefined) return;
  const reason = row.has('justification')
    ? row.text('justification', 1_000, { lines: true })
    : before.paidAdvertising?.justification;
  if (paid !== true) into.paidAdvertising = null;
  else into.paidAdvertising = { justification: reason ?? '' };
}
