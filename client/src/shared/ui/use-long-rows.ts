import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useMemo, useState, type FocusEvent } from 'react';
import { offsetIn, scrollerOf } from './scroller.js';
import { usePrinting } from './use-printing.js';

/** Fewer rows are simply drawn; more than these only where one looks. */
const MANY = 150;
const ROW = 38;
const BEYOND = 15;

/** A row by its place, or the room of those that are not drawn after one. */
type RowPiece =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'room'; readonly after: number; readonly height: number };

interface LongRows {
  readonly frame: (element: HTMLElement | null) => (() => void) | undefined;
  /** What the body of the table holds; null when every row is drawn. */
  readonly pieces: readonly RowPiece[] | null;
  /** Of the columns, held while rows come and go so that none of them jumps; null until they are measured. */
  readonly widths: readonly number[] | null;
  readonly measure: (element: Element | null) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Draws, of thousands of rows, those that are seen; on paper all of them. */
export function useLongRows(count: number): LongRows {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [widths, setWidths] = useState<readonly number[] | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const printing = usePrinting();
  const many = count > MANY && !printing;
  const scroller = useMemo(() => (frame === null ? null : scrollerOf(frame)), [frame]);
  const virtual = useVirtualizer({
    count: many ? count : 0,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollMargin: frame === null || scroller === null ? 0 : offsetIn(scroller, frame),
    // The row that has the focus stays, however far one scrolls.
    rangeExtractor: (seen) => {
      const near = defaultRangeExtractor(seen);
      return focused === null || focused >= count || near.includes(focused)
        ? near
        : [...near, focused].sort((a, b) => a - b);
    },
  });
  const hold = useCallback((element: HTMLElement | null) => {
    setFrame(element);
    if (element === null) return undefined;
    // As the browser lays them out for the first rows.
    const observer = new ResizeObserver(() => {
      const heads = [...element.querySelectorAll('thead th')];
      setWidths((known) => known ?? heads.map((head) => head.getBoundingClientRect().width));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      setFrame(null);
      setWidths(null);
    };
  }, []);
  const margin = virtual.options.scrollMargin;
  return {
    frame: hold,
    pieces: many ? piecesOf(virtual.getVirtualItems(), margin, margin + virtual.getTotalSize()) : null,
    widths: many ? widths : null,
    measure: virtual.measureElement,
    onFocus: ({ target }) => {
      if (!many) return;
      const index = target.closest('tr')?.dataset['index'];
      setFocused(index === undefined ? null : Number(index));
    },
  };
}

function piecesOf(items: readonly VirtualItem[], start: number, end: number): RowPiece[] {
  const pieces: RowPiece[] = [];
  let at = start;
  let after = -1;
  for (const { index, start: top, end: foot } of items) {
    if (top > at) pieces.push({ kind: 'room', after, height: top - at });
    pieces.push({ kind: 'row', index });
    at = foot;
    after = index;
  }
  if (end > at) pieces.push({ kind: 'room', after, height: end - at });
  return pieces;
}
