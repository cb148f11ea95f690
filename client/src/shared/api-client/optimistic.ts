import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** How one cached answer changes before the API confirms. */
export interface Patch {
  readonly queryKey: QueryKey;
  /** Gets what is cached under each matching key; what is not cached is left alone. */
  readonly update: (cached: unknown) => unknown;
}

/** A patch of answers of a known type, for every cached query whose key begins with `queryKey`. */
export function patch<T>(queryKey: QueryKey, update: (cached: T) => T): Patch {
  // Keys decide the type of what is cached under them; this is the one place that says so.
  return { queryKey, update: (cached) => update(cached as T) };
}

type Snapshot = readonly (readonly [QueryKey, unknown])[];

/** Applies the patches at once and gives what it takes to go back. */
export async function applyPatches(client: QueryClient, patches: readonly Patch[]): Promise<Snapshot> {
  await Promise.all(patches.map(({ queryKey }) => client.cancelQueries({ queryKey })));
  const snapshot = patches.flatMap(({ queryKey }) => client.getQueriesData({ queryKey }));
  for (const { queryKey, update } of patches) {
    client.setQueriesData({ queryKey }, (cached: unknown) =>
      cached === undefined ? undefined : update(cached),
    );
  }
  return snapshot;
}

/** Puts back what was there before. */
export function restore(client: QueryClient, snapshot: Snapshot): void {
  for (const [queryKey, data] of snapshot) client.setQueryData(queryKey, data);
}

interface OptimisticOptions<Variables, Answer> {
  readonly mutationFn: (variables: Variables) => Promise<Answer>;
  /** What changes on screen at once. */
  readonly patches?: (variables: Variables) => readonly Patch[];
  /** What is asked again once the call settled, however it ended. */
  readonly refresh: (variables: Variables) => readonly QueryKey[];
  readonly onSuccess?: (answer: Answer, variables: Variables) => void;
  readonly onError?: (error: Error, variables: Variables) => void;
}

/** A change that shows at once, goes back when refused, and is confirmed by asking again. */
export function useOptimisticMutation<Variables, Answer>(options: OptimisticOptions<Variables, Answer>) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Variables, Snapshot>({
    mutationFn: options.mutationFn,
    onMutate: (variables) => applyPatches(client, options.patches?.(variables) ?? []),
    onError: (error, variables, snapshot) => {
      if (snapshot !== undefined) restore(client, snapshot);
      options.onError?.(error, variables);
    },
    onSuccess: (answer, variables) => options.onSuccess?.(answer, variables),
    onSettled: (_answer, _error, variables) =>
      Promise.all(options.refresh(variables).map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
