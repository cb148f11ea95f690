import { useCallback, useMemo, useRef, useState } from 'react';
import type { Occurrence } from './occurrence.js';
import { between, canPick, type OpenHow, type Picked } from './picked.js';

const NONE: ReadonlySet<string> = new Set();

/** Several tactics picked, to be shifted together: with the mouse, by touch or by keys. */
export interface Picking extends Picked {
  readonly ids: ReadonlySet<string>;
  /** The press was about picking. */
  readonly press: (occurrence: Occurrence, how: OpenHow) => boolean;
  readonly toggle: (occurrence: Occurrence) => void;
  /** Adds what lies between the last one picked and this one. */
  readonly extendTo: (occurrence: Occurrence) => void;
  readonly add: (occurrences: readonly Occurrence[]) => void;
  readonly begin: () => void;
  readonly clear: () => void;
}

export function usePicking(occurrences: readonly Occurrence[], mayMove: boolean): Picking {
  const [ids, setIds] = useState(NONE);
  const [begun, setBegun] = useState(false);
  const anchor = useRef<string | undefined>(undefined);
  const order = useMemo(() => inOrder(occurrences, mayMove), [occurrences, mayMove]);
  const picking = begun || ids.size > 0;

  const toggle = useCallback(({ subjectId }: Occurrence) => {
    anchor.current = subjectId;
    setBegun(true);
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(subjectId)) next.add(subjectId);
      return next;
    });
  }, []);
  const extendTo = useCallback(
    ({ subjectId }: Occurrence) => {
      const more = between(order, anchor.current, subjectId);
      anchor.current ??= subjectId;
      setBegun(true);
      setIds((before) => new Set([...before, ...more]));
    },
    [order],
  );
  const add = useCallback(
    (more: readonly Occurrence[]) => {
      setBegun(true);
      setIds((before) => new Set([...before, ...inOrder(more, mayMove)]));
    },
    [mayMove],
  );
  const begin = useCallback(() => setBegun(true), []);
  const clear = useCallback(() => {
    anchor.current = undefined;
    setBegun(false);
    setIds(NONE);
  }, []);

  return useMemo(
    () => ({
      ids,
      picking,
      has: (occurrence) => occurrence.kind === 'tactic' && ids.has(occurrence.subjectId),
      among: (occurrence) => picking && canPick(occurrence, mayMove),
      press: (occurrence, how) => {
        if (!canPick(occurrence, mayMove)) return false;
        if (how.shiftKey) extendTo(occurrence);
        else if (picking || how.ctrlKey || how.metaKey) toggle(occurrence);
        else return false;
        return true;
      },
      toggle,
      extendTo,
      add,
      begin,
      clear,
    }),
    [ids, picking, mayMove, toggle, extendTo, add, begin, clear],
  );
}

/** As they stand on the calendar: by first day, each tactic once. */
function inOrder(occurrences: readonly Occurrence[], mayMove: boolean): string[] {
  const own = occurrences.filter((each) => canPick(each, mayMove));
  own.sort((a, b) => a.start.localeCompare(b.start) || b.end.localeCompare(a.end));
  return [...new Set(own.map(({ subjectId }) => subjectId))];
}
