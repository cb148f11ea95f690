import { useEffect } from 'react';

/** A second or so: what was put on the calendar is drawn by then. */
const FRAMES = 60;

/** Once nobody has the focus, it goes to what this finds, for so many frames. */
function catchFocus(selector: string, frames: number): void {
  if (frames === 0) return;
  const lost = document.activeElement === null || document.activeElement === document.body;
  const element = lost ? document.querySelector<HTMLElement>(selector) : null;
  element?.focus({ preventScroll: true });
  // What had it may go a moment later: a card leaves the tray when its tactic has days.
  requestAnimationFrame(() => catchFocus(selector, frames - 1));
}

/**
 * A dialog that is taken away as soon as it is answered gives the focus back to where it came from; when that goes too,
 * to what `instead` finds.
 */
export function useReturnedFocus(instead?: string): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      if (instead !== undefined) catchFocus(instead, FRAMES);
    };
  }, [instead]);
}
