import { useCallback, useRef, type FocusEvent } from 'react';
import type { Occurrence } from '../occurrence.js';

/** The library measures before it shows, and what is hidden takes no focus: try for this many frames. */
const FRAMES = 12;

const nobodyHasFocus = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

function focusWhenShown(element: HTMLElement, frames: number): void {
  if (frames === 0 || !element.isConnected || !nobodyHasFocus()) return;
  element.focus({ preventScroll: true });
  if (document.activeElement !== element) requestAnimationFrame(() => focusWhenShown(element, frames - 1));
}

/**
 * The library draws its activities anew whenever one changes. Whoever moves one with the arrow keys must not lose it: the
 * activity that had focus gets it back when it is drawn again.
 */
export function useKeptFocus() {
  const focused = useRef<string | undefined>(undefined);
  const mounted = useCallback((element: HTMLElement, occurrence: Occurrence | undefined): void => {
    if (occurrence === undefined) return;
    element.dataset['occurrence'] = occurrence.id;
    if (focused.current === occurrence.id) requestAnimationFrame(() => focusWhenShown(element, FRAMES));
  }, []);
  return {
    frame: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        focused.current = event.target.dataset['occurrence'];
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        // An element that is taken away has no next one, and a dialog gives the focus back.
        const next = event.relatedTarget;
        if (next !== null && next.closest('[role="dialog"]') === null) focused.current = undefined;
      },
    },
    mounted,
  };
}
