import { textIn, type Language } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import type { Tactic } from '../../shared/plan/tactics.js';

export const SORTS = ['name', 'phase', 'dates', 'status', 'planned'] as const;
export type Sort = (typeof SORTS)[number];

/** What the table shows; it lives in the address. */
export interface TableState {
  readonly q: string;
  readonly status: Tactic['status'] | undefined;
  readonly channel: Tactic['channelType'] | undefined;
  readonly sort: Sort;
  readonly descending: boolean;
}

export function tableStateFrom(search: Readonly<Record<string, string | undefined>>): TableState {
  const sort = search['sort'] ?? 'name';
  return {
    q: search['q'] ?? '',
    status: TACTIC_STATUSES.find((status) => status === search['status']),
    channel: CHANNEL_TYPES.find((channel) => channel === search['channel']),
    sort: SORTS.find((known) => known === sort.replace(/^-/, '')) ?? 'name',
    descending: sort.startsWith('-'),
  };
}

/** The address of a sort: the same column again turns it round. */
export function nextSort({ sort, descending }: TableState, pressed: Sort): string | undefined {
  const turned = sort === pressed && !descending ? `-${pressed}` : pressed;
  return turned === 'name' ? undefined : turned;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The rows that pass the filters, in order; those without a date come last whichever way they are sorted. */
export function tableRows(tactics: readonly Tactic[], state: TableState, language: Language): Tactic[] {
  const wanted = plain(state.q.trim());
  const rows = tactics.filter(
    (tactic) =>
      (state.status === undefined ? tactic.status !== 'cancelled' : tactic.status === state.status) &&
      (state.channel === undefined || tactic.channelType === state.channel) &&
      plain(textIn(tactic.name, language)).includes(wanted),
  );
  const collator = new Intl.Collator(language);
  const byName = (a: Tactic, b: Tactic): number =>
    collator.compare(textIn(a.name, language), textIn(b.name, language));
  const turn = state.descending ? -1 : 1;
  return rows.sort((a, b) => {
    if (state.sort === 'dates' && (a.start === null) !== (b.start === null)) return a.start === null ? 1 : -1;
    return turn * compare(a, b, state.sort, byName) || byName(a, b);
  });
}

function compare(a: Tactic, b: Tactic, sort: Sort, byName: (a: Tactic, b: Tactic) => number): number {
  switch (sort) {
    case 'name':
      return byName(a, b);
    case 'phase':
      return a.phase - b.phase;
    case 'dates':
      return (a.start ?? '').localeCompare(b.start ?? '');
    case 'status':
      return TACTIC_STATUSES.indexOf(a.status) - TACTIC_STATUSES.indexOf(b.status);
    case 'planned':
      return (a.budget?.planned ?? 0) - (b.budget?.planned ?? 0);
  }
}
