import type { ImportKind, ImportOutcome, IMPORT_STATES } from '@altavoz/contracts/imports';
import type { Role } from '@altavoz/domain/accounts/role';
import type { Language } from '@altavoz/domain/shared/language';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { ReadableFormat } from '../../platform/spreadsheets/read-spreadsheet.js';
import type {
  MappedRow,
  RowChange,
  RowIssue,
  Sentence,
  SheetField,
} from '../../platform/spreadsheets/row-issue.js';

/** What one row would do. */
export interface CheckedRow {
  readonly number: number;
  readonly outcome: ImportOutcome;
  readonly label: string;
  /** What the row is about, in the version that was compared. */
  readonly match: { readonly id: string; readonly version: number } | null;
  readonly changes: readonly RowChange[];
  readonly issues: readonly RowIssue[];
  /** What `apply` gets; only JSON, and only of rows that are new or changed. */
  readonly values: unknown;
}

/** Where an import belongs, and what was said with the file. */
export interface ImportPlace {
  readonly campaignId: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Of whoever brings the file, when they brought it. */
  readonly role: Role;
}

/** One walk through the file. Rows come in batches, in their order. */
export interface ImportPass {
  /** Compares rows with what is there; changes nothing. */
  check(scope: Scope, rows: readonly MappedRow[]): Promise<CheckedRow[]>;
  /** What stands against the file as a whole, once every row was seen. */
  finish(scope: Scope): Promise<RowIssue[]>;
  /**
   * Writes rows that were found new or changed, in the unit of the caller. Throws what the module's own calls throw: the
   * engine then takes the rows one by one, so that the good ones are kept.
   */
  apply(unit: Unit, rows: readonly CheckedRow[]): Promise<void>;
}

/** What a kind of import brings to the engine. */
export interface ImportAdapter {
  readonly kind: ImportKind;
  /** Throws `not-found` or `conflict` when nothing can be imported there. */
  assertOpen(scope: Scope, place: ImportPlace): Promise<void>;
  fields(scope: Scope, place: ImportPlace): Promise<readonly SheetField[]>;
  /** Keys of fields without which no row means anything, given those that columns bring. */
  missing(keys: ReadonlySet<string>): readonly string[];
  begin(scope: Scope, place: ImportPlace): Promise<ImportPass>;
}

export type Counts = Readonly<Record<ImportOutcome, number>>;

export interface ImportFields {
  readonly kind: ImportKind;
  readonly campaignId: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly role: Role;
  /** Who asked, in whose name the rows are written. */
  readonly userId: string;
  readonly fileName: string;
  /** A workbook becomes rows once it was opened. */
  readonly format: ReadableFormat;
  /** Its random name on the disk; null once it is no longer needed. */
  readonly file: string | null;
  readonly state: (typeof IMPORT_STATES)[number];
  /** Counts how often the rows were compared, so that a job of before knows that it is over. */
  readonly run: number;
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
  readonly mapping: readonly (string | null)[];
  /** Rows below the head. */
  readonly rowCount: number;
  readonly progress: { readonly done: number; readonly total: number };
  readonly counts: Counts;
  readonly findings: readonly RowIssue[];
  /** Tells whether a comparison found the same as the one before. */
  readonly digest: string;
  readonly take: 'all' | 'good' | null;
  /** The rows were compared again just before writing began; from then on what is written is written. */
  readonly verified: boolean;
  readonly problem: { readonly code: string; readonly message: Sentence } | null;
}

export type Import = Entity<ImportFields>;

/** Rows of an import in their order, many in one document: they are written and read in batches. */
export interface ImportRowsFields {
  readonly importId: string;
  readonly first: number;
  readonly last: number;
  readonly outcomes: readonly ImportOutcome[];
  readonly rows: readonly CheckedRow[];
  readonly applied: boolean;
}

export type ImportRows = Entity<ImportRowsFields>;

export const NO_COUNTS: Counts = {
  new: 0,
  changed: 0,
  unchanged: 0,
  duplicate: 0,
  suppressed: 0,
  refused: 0,
};

export function countsOf(rows: readonly CheckedRow[], before: Counts = NO_COUNTS): Counts {
  const counts: Record<ImportOutcome, number> = { ...before };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
