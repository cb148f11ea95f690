import { useEffect } from 'react';

/** A dialog that is taken away as soon as it is answered gives the focus back to where it came from. */
export function useReturnedFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
