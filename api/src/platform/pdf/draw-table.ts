import type { StructureElement } from 'pdfkit';
import { columnWidths, GAP, SIGN_GAP } from './column-widths.js';
import type { PdfCell, PdfColumn, PdfTable } from './document.js';
import type { Flow } from './flow.js';
import { INK, LINE, QUIET, type TextStyle } from './pen.js';
import { drawChannel, SIGN } from './signs.js';

interface Look {
  readonly cell: TextStyle;
  readonly under: TextStyle;
  readonly bold: TextStyle;
  readonly head: TextStyle;
  readonly group: TextStyle;
  /** Above and below the words of a row. */
  readonly pad: number;
}

/** Calm where there is room, closer where there are many columns or rows. */
function lookOf({ columns, rows }: PdfTable, accent: string): Look {
  const size = columns.length > 7 ? 8.5 : columns.length > 5 ? 9 : 9.5;
  const leading = size + 3.5;
  const cell: TextStyle = { face: 'text', size, leading, colour: INK };
  return {
    cell,
    under: { ...cell, size: size - 1, colour: QUIET },
    bold: { ...cell, face: 'bold' },
    head: { ...cell, size: size - 0.5, colour: QUIET },
    group: { ...cell, face: 'bold', size: size - 0.5, colour: accent },
    pad: rows.length > 30 ? 3 : 4.5,
  };
}

/** A table being laid out: its columns, and how to write a row of it. */
interface Laid {
  readonly table: PdfTable;
  readonly look: Look;
  readonly columns: readonly (PdfColumn & { readonly x: number; readonly width: number })[];
  readonly flow: Flow;
}

function laidOut(table: PdfTable, flow: Flow): Laid {
  const look = lookOf(table, flow.document.colours.accent);
  const widths = columnWidths(table, flow.width, flow.pen, look);
  let x = flow.left;
  const columns = table.columns.map((column, at) => {
    const placed = { ...column, x, width: widths[at] ?? 0 };
    x += placed.width + GAP;
    return placed;
  });
  return { table, look, columns, flow };
}

/** As many rows as are kept on one page. */
const FEW = 9;

/** What has to stay together: a short table as a whole, else the heads and the first two rows. */
export function tableStart(table: PdfTable, flow: Flow): number {
  if (table.rows.length <= FEW) {
    const whole = wholeHeight(laidOut(table, flow));
    if (whole < flow.tallest / 2) return whole;
  }
  const laid = laidOut({ ...table, rows: table.rows.slice(0, 2) }, flow);
  const rows = laid.table.rows.map((row) => Math.min(rowOf(row, laid, false).height, leastOfLong(laid)));
  return headHeight(laid) + rows.reduce((sum, height) => sum + height, 0);
}

function wholeHeight(laid: Laid): number {
  const { rows, total } = laid.table;
  const heights = rows.map((row) => rowOf(row, laid, false).height);
  if (total) heights.push(rowOf(total, laid, true).height);
  return heights.reduce((sum, height) => sum + height, headHeight(laid));
}

export async function drawTable(table: PdfTable, flow: Flow): Promise<void> {
  const laid = laidOut(table, flow);
  const element = flow.pen.open(flow.root, 'Table');
  drawHeads(laid, element);
  for (const [index, row] of table.rows.entries()) {
    await flow.pause();
    // The sum does not stand alone on a page: the last row goes with it.
    const last = table.total !== undefined && index === table.rows.length - 1;
    drawRow(laid, element, rowOf(row, laid, false), last ? rowOf(table.total, laid, true).height : 0);
  }
  if (table.total) drawRow(laid, element, rowOf(table.total, laid, true), 0);
  element.end();
  flow.y += 12;
}

interface Cell {
  readonly lines: readonly string[];
  readonly under: readonly string[];
  readonly style: TextStyle;
  readonly channel: PdfCell['channel'];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly lines: number;
  readonly height: number;
  readonly isTotal: boolean;
}

function rowOf(row: readonly PdfCell[], { columns, look, flow }: Laid, isTotal: boolean): Row {
  const { pen } = flow;
  const cells = columns.map((column, at): Cell => {
    const { text = '', under, channel, quiet } = row[at] ?? {};
    const style = {
      ...(isTotal ? look.bold : look.cell),
      ...(column.numeric ? { tabular: true } : {}),
      ...(quiet ? { colour: QUIET } : {}),
    };
    const width = column.width - (channel ? SIGN + SIGN_GAP : 0);
    return {
      lines: pen.linesOf(text, width, style),
      under: under === undefined ? [] : pen.linesOf(under, width, look.under),
      style,
      channel,
    };
  });
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length + cell.under.length));
  return { cells, lines, height: lines * look.cell.leading + 2 * look.pad, isTotal };
}

/** A row that would leave a large hole is cut where the page ends, after some lines of it. */
const isLong = ({ height }: Row, { flow }: Laid) => height > flow.tallest / 3;
const leastOfLong = ({ look }: Laid) => 4 * look.cell.leading + 2 * look.pad;

/** A row on one page; only a long one goes on to the next. */
function drawRow(laid: Laid, table: StructureElement, row: Row, sum: number): void {
  const { flow, look, columns } = laid;
  const { pen } = flow;
  const heads = headHeight(laid);
  const least = isLong(row, laid) ? leastOfLong(laid) : row.height + sum;
  if (flow.room < least && flow.y > flow.bottom - flow.tallest + heads + 1) {
    flow.turn();
    // Already told in the structure: who listens hears the heads once.
    if (heads > 0) pen.artifact('Pagination', () => writeHeads(laid));
    flow.y += heads;
  }
  const tr = pen.open(table, 'TR');
  const cells = columns.map((_, at) =>
    at === 0 ? pen.open(tr, 'TH', { O: 'Table', Scope: 'Row' }) : pen.open(tr, 'TD'),
  );
  for (let from = 0; from < row.lines;) {
    const fit = Math.max(1, Math.floor((flow.room - 2 * look.pad) / look.cell.leading));
    const until = Math.min(row.lines, from + fit);
    const top = flow.y;
    const height = (until - from) * look.cell.leading + 2 * look.pad;
    const [first, end] = [from, until];
    pen.artifact('Layout', () => {
      if (row.isTotal) pen.rule(top, flow.left, flow.right, INK, 0.8);
      else if (end === row.lines) pen.rule(top + height, flow.left, flow.right, LINE);
    });
    cells.forEach((element, at) => {
      const cell = row.cells[at];
      const column = columns[at];
      if (!cell || !column) return;
      if (cell.lines.join('') === '' && !cell.channel) return;
      element.add(() => writeCell(laid, cell, column, { top: top + look.pad, first, end }));
    });
    flow.y = top + height;
    from = until;
    if (from < row.lines) flow.turn();
  }
  for (const element of cells) element.end();
  tr.end();
}

interface Slice {
  readonly top: number;
  readonly first: number;
  readonly end: number;
}

function writeCell(
  { flow, look }: Laid,
  cell: Cell,
  column: Laid['columns'][number],
  { top, first, end }: Slice,
): void {
  const { pen } = flow;
  const before = cell.channel ? SIGN + SIGN_GAP : 0;
  if (cell.channel && first === 0) {
    drawChannel(pen, cell.channel, column.x, top + (look.cell.leading - SIGN) / 2 + 0.3);
  }
  const right = column.numeric === true;
  const x = right ? column.x + column.width : column.x + before;
  pen.writeAll(cell.lines.slice(first, end), x, top, cell.style, right ? 'end' : 'start');
  if (cell.under.length === 0) return;
  const shown = Math.max(0, cell.lines.length - first);
  const under = cell.under.slice(
    Math.max(0, first - cell.lines.length),
    Math.max(0, end - cell.lines.length),
  );
  pen.writeAll(under, x, top + shown * look.cell.leading, look.under, right ? 'end' : 'start');
}

function titlesOf({ columns, look, flow }: Laid): string[][] {
  return columns.map(({ title, width }) => flow.pen.linesOf(title, width, look.head));
}

const hasGroups = ({ columns }: Laid) => columns.some(({ group }) => group !== undefined);

function headHeight(laid: Laid): number {
  if (laid.columns.every(({ title }) => title === '')) return 0;
  const most = Math.max(1, ...titlesOf(laid).map(({ length }) => length));
  return (most + (hasGroups(laid) ? 1.15 : 0)) * laid.look.head.leading + 5;
}

function drawHeads(laid: Laid, table: StructureElement): void {
  const { flow, columns } = laid;
  const { pen } = flow;
  const top = flow.y;
  const height = headHeight(laid);
  if (height === 0) return;
  pen.artifact('Layout', () => pen.rule(top + height, flow.left, flow.right, INK, 0.8));
  const groups = hasGroups(laid);
  const title = (at: number, parent: StructureElement, attributes: Readonly<Record<string, unknown>>) =>
    pen.part(parent, 'TH', () => writeTitle(laid, at, top), { O: 'Table', Scope: 'Column', ...attributes });
  if (groups) {
    const above = pen.open(table, 'TR');
    columns.forEach(({ group }, at) => {
      if (group === undefined) title(at, above, { RowSpan: 2 });
      else if (columns[at - 1]?.group !== group) {
        const span = spanOf(laid, at);
        const attributes = { O: 'Table', Scope: 'Column', ColSpan: span };
        pen.part(above, 'TH', () => writeGroup(laid, at, top), attributes);
      }
    });
    above.end();
  }
  const row = pen.open(table, 'TR');
  columns.forEach(({ group }, at) => {
    if (!groups || group !== undefined) title(at, row, {});
  });
  row.end();
  flow.y = top + height;
}

/** The heads once more at the top of a page. */
function writeHeads(laid: Laid): void {
  const { flow, columns } = laid;
  const top = flow.y;
  columns.forEach(({ group }, at) => {
    writeTitle(laid, at, top);
    if (group !== undefined && columns[at - 1]?.group !== group) writeGroup(laid, at, top);
  });
  flow.pen.rule(top + headHeight(laid), flow.left, flow.right, INK, 0.8);
}

/** Titles stand on the line below them, also when their neighbour's has more lines. */
function writeTitle(laid: Laid, at: number, top: number): void {
  const { columns, look, flow } = laid;
  const column = columns[at];
  const lines = titlesOf(laid)[at];
  if (!column || !lines) return;
  const y = top + headHeight(laid) - 4 - lines.length * look.head.leading;
  const x = column.numeric ? column.x + column.width : column.x;
  flow.pen.writeAll(lines, x, y, look.head, column.numeric ? 'end' : 'start');
}

function writeGroup(laid: Laid, at: number, top: number): void {
  const { columns, look, flow } = laid;
  const last = columns[at + spanOf(laid, at) - 1];
  const group = columns[at]?.group;
  if (last && group !== undefined) flow.pen.writeAll([group], last.x + last.width, top, look.group, 'end');
}

function spanOf({ columns }: Laid, at: number): number {
  const group = columns[at]?.group;
  const after = columns.slice(at).findIndex((column) => column.group !== group);
  return after === -1 ? columns.length - at : after;
}
