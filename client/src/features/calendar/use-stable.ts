import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same while what it does follows the last render: for views that are slow to draw again. */
export function useStable<Args extends readonly unknown[], Answer>(
  given: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const last = useRef(given);
  useLayoutEffect(() => {
    last.current = given;
  });
  return useCallback((...args: Args) => last.current(...args), []);
}
