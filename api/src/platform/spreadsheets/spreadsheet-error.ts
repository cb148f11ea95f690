/** Why a file cannot be read as a spreadsheet; the words for people are with whoever shows it. */
export const SPREADSHEET_PROBLEMS = [
  'not-a-spreadsheet',
  'damaged',
  'encrypted',
  'empty',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'line-too-long',
] as const;
export type SpreadsheetProblem = (typeof SPREADSHEET_PROBLEMS)[number];

export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';

  constructor(
    readonly problem: SpreadsheetProblem,
    /** Where, when it is a row or a line, and the bound that was passed. */
    readonly place: { readonly row?: number; readonly column?: number; readonly limit?: number } = {},
    options?: ErrorOptions,
  ) {
    super(`The spreadsheet cannot be read: ${problem}`, options);
  }
}

/** How much of a file is read before it is refused by name. */
export interface SheetBounds {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCellLength: number;
}

/** Rows of a file that stay within the bounds; the first that does not is named. */
export function assertWithin(
  row: number,
  cells: readonly unknown[],
  { maxRows, maxColumns, maxCellLength }: SheetBounds,
): void {
  // The first row holds the names of the columns.
  if (row > maxRows + 1) throw new SpreadsheetError('too-many-rows', { limit: maxRows });
  if (cells.length > maxColumns) throw new SpreadsheetError('too-many-columns', { row, limit: maxColumns });
  const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > maxCellLength);
  if (column >= 0)
    throw new SpreadsheetError('cell-too-long', { row, column: column + 1, limit: maxCellLength });
}
