import { MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import type { RowReader } from '../../platform/spreadsheets/row-reader.js';
import { STATUSES } from './tactic-sheet-words.js';
import type { TacticFields } from './tactic.js';

interface Days {
  readonly start: string;
  readonly end: string;
}

/** New days when the row says other ones; null when they stay. What cannot be said in a row is refused by name. */
export function readDays(row: RowReader, before: TacticFields): Days | null {
  if (!row.has('start') && !row.has('end')) return null;
  const start = row.has('start') ? row.day('start') : before.start;
  const end = row.has('end') ? row.day('end') : (before.end ?? start);
  if (start === undefined || end === undefined) return null;
  if (start === before.start && end === before.end) return null;
  if (start === null && end === null) {
    row.refuse(
      'start',
      'days-missing',
      'Está en el calendario: para quitarle los días, devuélvala a la bandeja en el calendario.',
      'It stands on the calendar: to take its days away, put it back into the tray there.',
    );
    return null;
  }
  if (before.recurrence) {
    row.refuse(
      'start',
      'recurs',
      'Se repite: cambie sus días en el calendario.',
      'It recurs: change its days on the calendar.',
    );
    return null;
  }
  if (start === null || end === null) {
    row.refuse(
      start === null ? 'start' : 'end',
      'days-missing',
      'Hacen falta el comienzo y el final, o ninguno.',
      'Both the start and the end are needed, or neither.',
    );
    return null;
  }
  if (end < start) {
    row.refuse(
      'end',
      'order',
      'El final no puede ser anterior al comienzo.',
      'The end must not be before the start.',
    );
    return null;
  }
  if (before.status !== 'draft' && !isUnderway(before.status)) {
    row.refuse(
      'start',
      'over',
      'Está completada o cancelada: sus días ya no cambian.',
      'It is completed or cancelled: its days no longer change.',
    );
    return null;
  }
  return { start, end };
}

const ELSEWHERE = {
  approved: ['El importe aprobado', 'The approved amount'],
  committed: ['El importe comprometido', 'The committed amount'],
  spent: ['El importe ejecutado', 'The spent amount'],
} as const;

/** Columns that a file carries along: another value in them is refused, never passed over. */
export function readKept(
  row: RowReader,
  before: TacticFields,
  isNew: boolean,
  dated: boolean,
  digits: number,
): void {
  if (!isNew && row.has('catalogueCode') && row.raw('catalogueCode') !== (before.catalogueCode ?? '')) {
    row.refuse(
      'catalogueCode',
      'kept',
      'El código del catálogo no cambia. Deje la celda como estaba.',
      'The code of the catalogue does not change. Leave the cell as it was.',
    );
  }
  const status = row.choice('status', STATUSES);
  const becomes = dated && before.status === 'draft' ? 'scheduled' : before.status;
  if (status && status !== before.status && status !== becomes) {
    row.refuse(
      'status',
      'kept',
      'El estado se cambia en el calendario. Deje la celda como estaba.',
      'The status is changed on the calendar. Leave the cell as it was.',
    );
  }
  for (const stage of ['approved', 'committed', 'spent'] as const) {
    const amount = row.amount(stage, digits, MAX_AMOUNT);
    if (amount === undefined || amount === null || amount === before.budget[stage]) continue;
    const [es, en] = ELSEWHERE[stage];
    row.refuse(
      stage,
      'kept',
      `${es} se cambia en el presupuesto. Deje la celda como estaba.`,
      `${en} is changed in the budget. Leave the cell as it was.`,
    );
  }
}
