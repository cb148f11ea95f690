import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type TextRecord = Readonly<Record<string, string | undefined>>;

/**
 * Filters and open panels that live in the address, so that they can be shared and gone back to.
 * `const [search, setSearch] = useSearchState()`; `setSearch({ tactic: id })` adds, `undefined` takes away.
 * A change replaces the entry in the history unless `push` is asked for (opening a drawer).
 */
export function useSearchState(): readonly [TextRecord, (change: TextRecord, push?: 'push') => void] {
  const search: TextRecord = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback(
    (change: TextRecord, push?: 'push') => {
      void navigate({
        to: '.',
        search: (before: TextRecord) =>
          Object.fromEntries(
            Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
          ),
        replace: push === undefined,
      });
    },
    [navigate],
  );
  return [search, set];
}
