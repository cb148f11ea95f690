import type { PdfCell, PdfTable } from './document.js';
import type { Pen, TextStyle } from './pen.js';
import { SIGN } from './signs.js';

interface Styles {
  readonly cell: TextStyle;
  readonly under: TextStyle;
  readonly head: TextStyle;
  readonly bold: TextStyle;
}

/** Between two columns. */
export const GAP = 9;
export const SIGN_GAP = 5;

/** How wide each column is: as its words need, and what is left goes to those that say they are wide. */
export function columnWidths(table: PdfTable, width: number, pen: Pen, styles: Styles): number[] {
  const { columns, rows, total } = table;
  const free = width - GAP * (columns.length - 1);
  const wanted = columns.map((column, at) => {
    let least = pen.longestWord(column.title, styles.head);
    // A long title has three lines rather than a column as narrow as its longest word.
    let most = Math.max(least, Math.min(80, pen.longestLine(column.title, styles.head) / 2.4));
    const look = (cell: PdfCell | undefined, style: TextStyle): void => {
      if (!cell) return;
      const before = cell.channel ? SIGN + SIGN_GAP : 0;
      least = Math.max(least, before + pen.longestWord(cell.text, style));
      most = Math.max(most, before + pen.longestLine(cell.text, style));
      if (cell.under !== undefined) most = Math.max(most, pen.longestLine(cell.under, styles.under));
    };
    const style = { ...styles.cell, ...(column.numeric ? { tabular: true } : {}) };
    for (const row of rows) look(row[at], style);
    look(total?.[at], { ...styles.bold, ...(column.numeric ? { tabular: true } : {}) });
    if (column.width !== undefined)
      return { least: width * column.width, most: width * column.width, wide: false };
    // A figure is never broken; a short word is not, unless a long one stands beside it.
    return { least: column.numeric ? most : Math.min(least, free * 0.4), most, wide: column.wide === true };
  });
  const taken = wanted.map(({ least, most, wide }) =>
    wide ? 0 : Math.min(most, Math.max(least, free * 0.26)),
  );
  const wide = wanted.filter((column) => column.wide);
  const left = free - taken.reduce((sum, one) => sum + one, 0);
  const leastOfWide = wide.reduce((sum, { least }) => sum + least, 0);
  if (wide.length === 0 || left >= leastOfWide) return spread(wanted, taken, left);
  return squeezed(wanted, free);
}

interface Wanted {
  readonly least: number;
  readonly most: number;
  readonly wide: boolean;
}

/** Wide columns share what is left by what they would like; without any, nobody is stretched. */
function spread(wanted: readonly Wanted[], taken: readonly number[], left: number): number[] {
  const wide = wanted.filter((column) => column.wide);
  if (wide.length === 0) return left >= 0 ? [...taken] : squeezed(wanted, left + sum(taken));
  const least = sum(wide.map((column) => column.least));
  // One very long text does not take everything: beyond a page's width nobody wants more.
  const wish = ({ most, least: own }: Wanted) => Math.min(most, 420) - own + 1;
  const wishes = sum(wide.map(wish));
  return wanted.map((column, at) =>
    column.wide ? column.least + ((left - least) * wish(column)) / wishes : (taken[at] ?? 0),
  );
}

/** Each gets its longest word, and what is left by what it would like; less when even the words do not fit. */
function squeezed(wanted: readonly Wanted[], free: number): number[] {
  const least = sum(wanted.map((column) => column.least));
  if (least >= free) return wanted.map((column) => (column.least * free) / least);
  const wishes = sum(wanted.map(({ least: own, most }) => most - own + 1));
  return wanted.map(({ least: own, most }) => own + ((free - least) * (most - own + 1)) / wishes);
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
