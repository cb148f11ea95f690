import type { Cell } from './cell.js';

/** One sentence in both languages of the interface. */
export interface Sentence {
  readonly es: string;
  readonly en: string;
}

/** What is wrong with a row, and what would be right. */
export interface RowIssue {
  /** The key of the column; null when it is about the row or the file as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly message: Sentence;
  readonly rule: string | null;
}

export interface RowChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** A field that a column can bring. */
export interface SheetField {
  readonly key: string;
  readonly name: Sentence;
  readonly required: boolean;
  /** Other words that stand above such a column. */
  readonly alsoCalled: readonly string[];
}

/** A row of the file by the keys of its fields; a field that no column brings is absent, an empty cell is null. */
export interface MappedRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Something that a person wrote, short enough to stand in a sentence. */
export function quoted(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function issueOf(
  column: string | null,
  code: string,
  es: string,
  en: string,
  rule: string | null = null,
): RowIssue {
  return { column, code, message: { es, en }, rule };
}
