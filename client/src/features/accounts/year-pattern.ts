/** What a cell of the decorative year looks like: 0 to 3 by how much happens, a gap, or today. */
export type Cell = 0 | 1 | 2 | 3 | 'gap' | 'today';

const COLUMNS = 31;
const ROWS = 12;
const TODAY = { row: 8, column: 13 };
const GAPS = [
  { row: 8, from: 27, to: 30 },
  { row: 9, from: 0, to: 12 },
  { row: 11, from: 16, to: 30 },
];

/** A year drawn for its looks: always the same, and never anybody's data. */
export function yearPattern(): Cell[] {
  return Array.from({ length: ROWS * COLUMNS }, (_, index): Cell => {
    const row = Math.floor(index / COLUMNS);
    const column = index % COLUMNS;
    if (row === TODAY.row && column === TODAY.column) return 'today';
    if (GAPS.some((gap) => gap.row === row && column >= gap.from && column <= gap.to)) return 'gap';
    // A small integer hash spreads the shades without looking like a grid.
    const mixed = (Math.imul(index + 7, 2_654_435_761) >>> 0) % 100;
    const busy = (Math.imul(Math.floor(index / 4) + 3, 40_503) >>> 0) % 10;
    if (busy < 4) return mixed < 12 ? 1 : 0;
    if (mixed < 45) return 1;
    return mixed < 62 ? 2 : mixed < 68 ? 3 : 0;
  });
}
