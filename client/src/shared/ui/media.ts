import { useSyncExternalStore } from 'react';

/** Whether the media query matches; follows changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** A phone: one column, drawers as sheets. */
export const usePhone = (): boolean => useMedia('(max-width: 600px)');
/** Too narrow for a drawer beside the content. */
export const useNarrow = (): boolean => useMedia('(max-width: 860px)');
