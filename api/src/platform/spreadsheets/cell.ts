/** A day, without a time: how spreadsheets keep dates once nobody's clock is in them. */
export interface DayCell {
  readonly day: string;
}

/** An amount in minor units, so that no digit is lost between the plan and the sheet. */
export interface MoneyCell {
  readonly amount: number;
  /** How many digits the currency has after the point. */
  readonly digits: number;
}

/** What is read from a cell. */
export type Cell = string | number | boolean | DayCell | null;

/** What is written into a cell. */
export type WrittenCell = Cell | MoneyCell;

/** A row as it stands in the file; `number` counts from 1 as the spreadsheet shows it. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What makes a spreadsheet take a text for a formula, or hide what it begins with. */
const DANGEROUS = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * A text that no spreadsheet runs as a formula: what begins like one gets an apostrophe, and so does what begins with
 * an apostrophe before such a sign, so that `plainText` finds the text again as it was.
 */
export function harmlessText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Takes off what `harmlessText` put on. */
export function plainText(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
}

export function isDay(cell: WrittenCell): cell is DayCell {
  return typeof cell === 'object' && cell !== null && 'day' in cell;
}

export function isMoney(cell: WrittenCell): cell is MoneyCell {
  return typeof cell === 'object' && cell !== null && 'amount' in cell;
}

/** `125000` with two digits → `1250.00`, without passing through a fraction. */
export function decimalText({ amount, digits }: MoneyCell, point: '.' | ','): string {
  const sign = amount < 0 ? '-' : '';
  const all = String(Math.abs(amount)).padStart(digits + 1, '0');
  if (digits === 0) return sign + all;
  return `${sign}${all.slice(0, -digits)}${point}${all.slice(-digits)}`;
}
