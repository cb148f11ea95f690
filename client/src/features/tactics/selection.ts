/** Which rows are chosen, and the one that a range begins at. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const NOTHING: Selection = { ids: new Set(), anchor: undefined };

/** One row in or out. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Every row from the anchor to this one, with what was chosen before. */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set([...selection.ids, id]), anchor: selection.anchor ?? id };
  const [first, last] = from < to ? [from, to] : [to, from];
  return { ids: new Set([...selection.ids, ...order.slice(first, last + 1)]), anchor: selection.anchor };
}

/** All that are shown, or none when they are chosen already. */
export function allToggled({ ids }: Selection, order: readonly string[]): Selection {
  return order.every((id) => ids.has(id)) ? NOTHING : { ids: new Set(order), anchor: order[0] };
}

/** Only those that are still shown: what is not seen is not changed. */
export function shownOf({ ids }: Selection, order: readonly string[]): readonly string[] {
  return order.filter((id) => ids.has(id));
}
