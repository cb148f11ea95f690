import { useEffect, useSyncExternalStore } from 'react';

/** Screens ask for the width; the shell folds its navigation while anyone does. */
let wanted = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  wanted += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Folds the navigation to 64 px while the caller is on screen and `needed` holds. */
export function useRail(needed: boolean): void {
  useEffect(() => {
    if (!needed) return undefined;
    change(1);
    return () => change(-1);
  }, [needed]);
}

/** For the shell: whether some screen needs the width now. */
export function useRailWanted(): boolean {
  return useSyncExternalStore(subscribe, () => wanted > 0);
}
