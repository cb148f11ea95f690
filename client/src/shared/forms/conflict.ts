import { useState } from 'react';
import { isProblem } from '../api-client/problem.js';
import { mergedValues, type KeptForm } from './kept-draft.js';

/** What somebody else has saved meanwhile. */
interface Theirs<V> {
  readonly values: V;
  readonly version: number;
  readonly updatedAt: string;
}

export interface Conflict<V extends object> {
  readonly mine: V;
  readonly theirs: V;
  /** When they saved. */
  readonly updatedAt: string;
  /** Goes on with theirs; mine is gone. */
  readonly keepTheirs: () => void;
  /** Mine on top of theirs, ready to be saved. */
  readonly keepMine: () => void;
}

interface ConflictOptions<V extends object, R> {
  readonly form: KeptForm<V>;
  /** Asks for what is stored now. */
  readonly load: () => Promise<R & { readonly version: number; readonly updatedAt: string }>;
  readonly valuesOf: (stored: R) => V;
  /** Saves these values as a change of this version. */
  readonly save: (values: V, version: number) => void;
}

/**
 * Two people changed the same thing: whoever saves second is shown both texts and chooses; nothing is lost. `caught`
 * takes the error of a save and says whether it was that.
 */
export function useConflict<V extends object, R>({ form, load, valuesOf, save }: ConflictOptions<V, R>) {
  const [theirs, setTheirs] = useState<Theirs<V> | undefined>();
  const [failed, setFailed] = useState<Error | undefined>();

  const caught = (error: unknown): boolean => {
    if (!isProblem(error, 'stale-version')) return false;
    load().then(
      (stored) => {
        setFailed(undefined);
        setTheirs({ values: valuesOf(stored), version: stored.version, updatedAt: stored.updatedAt });
      },
      (reason: unknown) => setFailed(reason instanceof Error ? reason : new Error(String(reason))),
    );
    return true;
  };

  const conflict: Conflict<V> | undefined = theirs && {
    mine: form.values,
    theirs: theirs.values,
    updatedAt: theirs.updatedAt,
    keepTheirs: () => {
      form.rebase(theirs.values, theirs.version);
      setTheirs(undefined);
    },
    keepMine: () => {
      const values = mergedValues(form.base, form.values, theirs.values);
      form.rebase(theirs.values, theirs.version, values);
      setTheirs(undefined);
      save(values, theirs.version);
    },
  };
  return { conflict, caught, failed };
}
