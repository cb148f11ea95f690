import { useRef, useState, type KeyboardEvent } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A grid that is one stop of the tab key: arrows, Home, End and the page keys move inside it. Row 0 and column 0 are
 * the heads. `placeOf` goes on whatever can hold the focus.
 */
export function useGridKeys(rows: number, columns: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 1, column: 0 });
  // Filters may have taken the place away.
  const row = Math.min(at.row, rows);
  const column = Math.min(at.column, columns);

  const go = (next: Place): void => {
    const to = {
      row: Math.max(0, Math.min(rows, next.row)),
      column: Math.max(0, Math.min(columns, next.column)),
    };
    // The corner names both heads and does nothing.
    if (to.row === 0 && to.column === 0) return;
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, Place>> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: row - 10, column },
      PageDown: { row: row + 10, column },
      Home: { row: event.ctrlKey ? 1 : row, column: 0 },
      End: { row: event.ctrlKey ? rows : row, column: columns },
    };
    const next = moves[event.key];
    if (next === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(next);
  };

  const placeOf = (ofRow: number, ofColumn: number) => ({
    'data-place': `${ofRow}:${ofColumn}`,
    tabIndex: ofRow === row && ofColumn === column ? 0 : -1,
    onFocus: () => {
      if (ofRow !== row || ofColumn !== column) setAt({ row: ofRow, column: ofColumn });
    },
  });

  return { grid, onKeyDown, placeOf };
}
