import { useRef, type FocusEvent } from 'react';
import type { Occurrence } from '../occurrence.js';

/**
 * The library draws its activities anew whenever one changes. Whoever moves one with the arrow keys must not lose it: the
 * activity that had focus gets it back when it is drawn again.
 */
export function useKeptFocus() {
  const focused = useRef<string | undefined>(undefined);
  return {
    frame: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        focused.current = event.target.dataset['occurrence'];
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        // Going somewhere else on purpose; an element that is taken away has no next one.
        if (event.relatedTarget !== null) focused.current = undefined;
      },
    },
    mounted: (element: HTMLElement, occurrence: Occurrence | undefined) => {
      if (occurrence === undefined) return;
      element.dataset['occurrence'] = occurrence.id;
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (focused.current === occurrence.id && lost) element.focus({ preventScroll: true });
    },
  };
}
