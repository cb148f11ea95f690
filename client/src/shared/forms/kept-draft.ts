import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session.js';
import { forgetDraft, keepDraft, readDraft } from './draft-store.js';

interface KeptDraftOptions<V extends object> {
  /** The form and what it is about: `objective 64b7…`, or `objective new` with the campaign. */
  readonly name: string;
  /** Raised when the form's values change their form, so that an old draft is not put into a new form. */
  readonly shape: number;
  /** What stands there now. */
  readonly initial: V;
  /** The version it has; null for something new. */
  readonly version: number | null;
}

/** A draft from an earlier visit that waits for a decision. */
export interface DraftOffer {
  readonly savedAt: number;
  /** Somebody has saved since it was begun. */
  readonly outdated: boolean;
}

export interface KeptForm<V extends object> {
  readonly values: V;
  /** What the person began with: what is the same in both was not touched. */
  readonly base: V;
  /** The version that a save is compared with. */
  readonly version: number | null;
  readonly change: (changes: Partial<V>) => void;
  readonly dirty: boolean;
  /** False once this browser has refused to keep something. */
  readonly kept: boolean;
  readonly offer: DraftOffer | undefined;
  readonly takeOffer: () => void;
  readonly dropOffer: () => void;
  /** Saved, or left on purpose: nothing is kept any more. */
  readonly done: () => void;
  /** Goes on from what somebody else has saved, with `values` on top of it. */
  readonly rebase: (base: V, version: number, values?: V) => void;
}

interface State<V> {
  readonly base: V;
  readonly values: V;
  readonly version: number | null;
}

const PAUSE_MS = 400;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The values of a form, kept in this browser while they are being written and offered again after the network, the
 * page or the machine was lost. Everybody has their own; signing out takes them away.
 */
export function useKeptDraft<V extends object>(options: KeptDraftOptions<V>): KeptForm<V> {
  const { name, shape, initial, version } = options;
  const key = `${useSession()?.user.id ?? 'nobody'} ${name}`;
  const [state, setState] = useState<State<V>>({ base: initial, values: initial, version });
  const [found, setFound] = useState(() => {
    const draft = readDraft(key, shape);
    return draft && !same(draft.values, initial) ? draft : undefined;
  });
  const [kept, setKept] = useState(true);
  const finished = useRef(false);
  const dirty = !same(state.base, state.values);

  const pending = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    if (!dirty || finished.current) return undefined;
    const write = (): void => {
      pending.current = undefined;
      setKept(keepDraft(key, { shape, ...state, savedAt: Date.now() }));
    };
    pending.current = write;
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, key, shape, state]);

  // The page may go before the pause is over.
  useEffect(() => {
    const flush = (): void => pending.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const forget = useCallback(() => {
    pending.current = undefined;
    forgetDraft(key);
  }, [key]);

  return {
    ...state,
    dirty,
    kept,
    change: useCallback(
      (changes) => setState((before) => ({ ...before, values: { ...before.values, ...changes } })),
      [],
    ),
    offer: found && { savedAt: found.savedAt, outdated: found.version !== version },
    takeOffer: () => {
      if (!found) return;
      // We wrote it ourselves, in this shape.
      setState({ base: found.base as V, values: found.values as V, version: found.version });
      setFound(undefined);
    },
    dropOffer: () => {
      setFound(undefined);
      if (!dirty) forget();
    },
    done: useCallback(() => {
      finished.current = true;
      forget();
    }, [forget]),
    rebase: useCallback(
      (base, newVersion, values = base) => {
        forget();
        finished.current = false;
        setState({ base, values, version: newVersion });
      },
      [forget],
    ),
  };
}

/** Mine on top of theirs, field by field: what I did not touch is theirs. Lists are one thing. */
export function mergedValues<V extends object>(base: V, mine: V, theirs: V): V {
  const before = new Map<string, unknown>(Object.entries(base));
  const other = new Map<string, unknown>(Object.entries(theirs));
  const touched = Object.entries(mine)
    .filter(([field, value]) => !same(value, before.get(field)))
    .map(([field, value]): [string, unknown] => {
      const [was, now] = [before.get(field), other.get(field)];
      const inside = isRecord(value) && isRecord(was) && isRecord(now);
      return [field, inside ? mergedValues(was, value, now) : value];
    });
  return { ...theirs, ...Object.fromEntries(touched) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
