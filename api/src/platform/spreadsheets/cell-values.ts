import { isDay, type Cell } from './cell.js';

/** What people write into cells, as values. Each answers undefined when the cell does not say one. */

/** A cell as a text. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return isDay(cell) ? cell.day : String(cell).trim();
}

/** Lower case without accents: how words are compared. */
export function plainWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T00:00(?::00)?)?$/;
/** Day first, as in both languages of the interface. */
const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** `2030-05-31`, `31/5/2030`, `31.05.2030`, or a cell that is a day. */
export function dayOf(cell: Cell): string | undefined {
  if (isDay(cell)) return cell.day;
  if (typeof cell !== 'string') return undefined;
  const iso = ISO.exec(cell.trim());
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(cell.trim());
  return written ? existing(Number(written[3]), Number(written[2]), Number(written[1])) : undefined;
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}

const YES = new Set(['si', 's', 'yes', 'y', 'true', 'verdadero', 'x', '1']);
const NO = new Set(['no', 'n', 'false', 'falso', '0']);

export function booleanOf(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = plainWord(textOf(cell));
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** A whole number of at most 15 digits. */
export function integerOf(cell: Cell): number | undefined {
  const units = minorUnitsOf(cell, 0);
  return units !== undefined && Number.isSafeInteger(units) ? units : undefined;
}

/**
 * `1.250,50`, `1,250.50`, `€ 1250.5` or a number, as minor units. The last sign of two kinds is the decimal one; a lone
 * one is, unless more digits follow than the currency has, as in `1.250`. What has more decimals than the currency is
 * no amount.
 */
export function minorUnitsOf(cell: Cell, digits: number): number | undefined {
  if (typeof cell === 'number') return ofNumber(cell, digits);
  if (typeof cell !== 'string') return undefined;
  const text = cell.replace(/[\p{Sc}\p{Z}'’\t]|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  const match = /^(-?)(\d[\d.,]*)$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', figures = ''] = match;
  const split = splitFigures(figures, digits);
  if (split === undefined) return undefined;
  const units = Number(split.whole + split.fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(units) ? (sign === '-' ? -units : units) : undefined;
}

function ofNumber(value: number, digits: number): number | undefined {
  const units = Math.round(value * 10 ** digits);
  // A sheet keeps 0.1 + 0.2 as it is; what is further off has decimals that money does not.
  const exact = Math.abs(value * 10 ** digits - units) < 1e-6 * Math.max(1, Math.abs(units) * 1e-6);
  return exact && Number.isSafeInteger(units) ? units : undefined;
}

function splitFigures(figures: string, digits: number): { whole: string; fraction: string } | undefined {
  const point = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  if (point < 0) return { whole: figures, fraction: '' };
  const before = figures.slice(0, point);
  const fraction = figures.slice(point + 1);
  const sign = figures[point] ?? '';
  const isDecimal = fraction.length <= digits && !before.includes(sign);
  if (!isDecimal)
    return isGrouped(figures) ? { whole: figures.replace(/[.,]/g, ''), fraction: '' } : undefined;
  if (!/[.,]/.test(before)) return { whole: before, fraction };
  return isGrouped(before) ? { whole: before.replace(/[.,]/g, ''), fraction } : undefined;
}

/** `1.250.000`, every group of three. */
function isGrouped(figures: string): boolean {
  return /^\d{1,3}(\.\d{3})+$/.test(figures) || /^\d{1,3}(,\d{3})+$/.test(figures);
}

/** Several things in one cell, one on each line or with semicolons between them. */
export function listOf(cell: Cell): string[] {
  return textOf(cell)
    .split(/\s*[\n;]\s*/)
    .filter((part) => part !== '');
}
