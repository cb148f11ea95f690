import { useEffect, useRef, useState, type CSSProperties, type PointerEvent, type RefObject } from 'react';

interface Box {
  readonly top: number;
  readonly height: number;
}

/** Where a block lands when it has been dragged so far: it takes the place of the one whose middle it passed. */
export function landingPlace(boxes: readonly Box[], from: number, distance: number): number {
  const own = boxes[from];
  if (!own) return from;
  const middle = ({ top, height }: Box): number => top + height / 2;
  const passed = boxes.map((box, index) =>
    index < from
      ? own.top + distance < middle(box)
      : index > from && own.top + own.height + distance > middle(box),
  );
  const up = passed.findIndex((is, index) => is && index < from);
  return up !== -1 ? up : from + passed.filter((is, index) => is && index > from).length;
}

interface Drag {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly distance: number;
  /** How far the others make room. */
  readonly room: number;
}

interface Start {
  readonly id: string;
  readonly index: number;
  readonly y: number;
  readonly scrolled: number;
  readonly boxes: readonly Box[];
}

const EDGE = 72;
const STEP = 12;

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  }
  return document.documentElement;
}

/** Dragging a card by its handle: it follows the pointer, the others make room, Escape puts it back. */
export function useBlockDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (id: string, to: number) => void,
): {
  readonly dragged: string | undefined;
  readonly styleOf: (id: string, index: number) => CSSProperties | undefined;
  readonly handle: (
    id: string,
    index: number,
  ) => { onPointerDown: (event: PointerEvent<HTMLElement>) => void };
} {
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const begin = (event: PointerEvent<HTMLElement>, id: string, index: number): void => {
    const element = list.current;
    if (event.button !== 0 || element === null) return;
    event.preventDefault();
    event.currentTarget.focus();
    const scroller = scrollerOf(element);
    const cards = [...element.querySelectorAll<HTMLElement>(':scope > [data-block]')];
    const boxes = cards.map((card) => {
      const { top, height } = card.getBoundingClientRect();
      return { top, height };
    });
    const start: Start = { id, index, y: event.clientY, scrolled: scroller.scrollTop, boxes };
    let last: Drag | undefined;

    const follow = (y: number): void => {
      const distance = y - start.y + scroller.scrollTop - start.scrolled;
      const gap = (boxes[1]?.top ?? 0) - (boxes[0]?.top ?? 0) - (boxes[0]?.height ?? 0);
      const to = landingPlace(boxes, index, distance);
      last = { id, from: index, to, distance, room: (boxes[index]?.height ?? 0) + Math.max(0, gap) };
      setDrag(last);
    };
    const onPointerMove = (moved: globalThis.PointerEvent): void => {
      const view = scroller.getBoundingClientRect();
      if (moved.clientY < view.top + EDGE) scroller.scrollBy(0, -STEP);
      else if (moved.clientY > view.bottom - EDGE) scroller.scrollBy(0, STEP);
      follow(moved.clientY);
    };
    const finish = (keep: boolean): void => {
      window.removeEventListener('pointermove', onPointerMove);
      window.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      stop.current = undefined;
      setDrag(undefined);
      if (keep && last && last.to !== last.from) onMove(id, last.to);
    };
    const onPointerUp = (): void => finish(true);
    const onCancel = (): void => finish(false);
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      finish(false);
    };
    window.addEventListener('pointermove', onPointerMove);
    window.addEventListener('pointerup', onPointerUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    stop.current = onCancel;
  };

  const styleOf = (id: string, index: number): CSSProperties | undefined => {
    if (!drag) return undefined;
    if (id === drag.id) return { transform: `translateY(${drag.distance}px)` };
    if (index > drag.from && index <= drag.to) return { transform: `translateY(${-drag.room}px)` };
    if (index < drag.from && index >= drag.to) return { transform: `translateY(${drag.room}px)` };
    return undefined;
  };

  return {
    dragged: drag?.id,
    styleOf,
    handle: (id, index) => ({ onPointerDown: (event) => begin(event, id, index) }),
  };
}
