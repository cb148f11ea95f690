import { textIn, type Language } from '@altavoz/domain/shared/language';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { CHANNEL_TYPES, TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import type { Tactic } from '../../shared/plan/tactics.js';

export const SORTS = [
  'name',
  'phase',
  'dates',
  'responsible',
  'status',
  'hours',
  'planned',
  'approved',
  'spent',
] as const;
export type Sort = (typeof SORTS)[number];

/** What the table shows; it lives in the address. */
export interface TableState {
  readonly q: string;
  readonly status: Tactic['status'] | undefined;
  readonly channel: Tactic['channelType'] | undefined;
  readonly phase: Tactic['phase'] | undefined;
  /** An identifier, or `none`. */
  readonly responsible: string | undefined;
  readonly audience: string | undefined;
  /** Only what the rules find something on, or what lacks something. */
  readonly attention: boolean;
  readonly sort: Sort;
  readonly descending: boolean;
}

/** The parameters that narrow the table, for taking them all away. */
export const FILTERS = ['q', 'status', 'channel', 'phase', 'responsible', 'audience', 'attention'] as const;

export function tableStateFrom(search: Readonly<Record<string, string | undefined>>): TableState {
  const sort = search['sort'] ?? 'name';
  return {
    q: search['q'] ?? '',
    status: TACTIC_STATUSES.find((status) => status === search['status']),
    channel: CHANNEL_TYPES.find((channel) => channel === search['channel']),
    phase: PHASES.find((phase) => String(phase) === search['phase']),
    responsible: search['responsible'],
    audience: search['audience'],
    attention: search['attention'] !== undefined,
    sort: SORTS.find((known) => known === sort.replace(/^-/, '')) ?? 'name',
    descending: sort.startsWith('-'),
  };
}

/** Whether anything is left out. */
export function isNarrowed(state: TableState): boolean {
  const { q, status, channel, phase, responsible, audience, attention } = state;
  return (
    q !== '' ||
    attention ||
    [status, channel, phase, responsible, audience].some((each) => each !== undefined)
  );
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

/** What the rows are compared and narrowed with beside themselves. */
export interface TableContext {
  readonly language: Language;
  /** The name of whoever answers for a tactic; empty for nobody. */
  readonly responsibleOf: (tactic: Tactic) => string;
  readonly needsAttention: (tactic: Tactic) => boolean;
}

/** The rows that pass the filters, in order; those without a date come last whichever way they are sorted. */
export function tableRows(tactics: readonly Tactic[], state: TableState, context: TableContext): Tactic[] {
  const { language } = context;
  const wanted = plain(state.q.trim());
  const rows = tactics.filter(
    (tactic) =>
      (state.status === undefined ? tactic.status !== 'cancelled' : tactic.status === state.status) &&
      (state.channel === undefined || tactic.channelType === state.channel) &&
      (state.phase === undefined || tactic.phase === state.phase) &&
      (state.responsible === undefined || (tactic.responsibleId ?? 'none') === state.responsible) &&
      (state.audience === undefined || tactic.audienceIds.includes(state.audience)) &&
      (!state.attention || context.needsAttention(tactic)) &&
      plain(textIn(tactic.name, language)).includes(wanted),
  );
  const collator = new Intl.Collator(language);
  const byName = (a: Tactic, b: Tactic): number =>
    collator.compare(textIn(a.name, language), textIn(b.name, language));
  const turn = state.descending ? -1 : 1;
  const compare = comparison(state.sort, byName, (a, b) =>
    collator.compare(context.responsibleOf(a), context.responsibleOf(b)),
  );
  return rows.sort((a, b) => {
    if (state.sort === 'dates' && (a.start === null) !== (b.start === null)) return a.start === null ? 1 : -1;
    return turn * compare(a, b) || byName(a, b);
  });
}

type Compare = (a: Tactic, b: Tactic) => number;

function comparison(sort: Sort, byName: Compare, byResponsible: Compare): Compare {
  switch (sort) {
    case 'name':
      return byName;
    case 'responsible':
      return byResponsible;
    case 'phase':
      return (a, b) => a.phase - b.phase;
    case 'dates':
      return (a, b) => (a.start ?? '').localeCompare(b.start ?? '');
    case 'status':
      return (a, b) => TACTIC_STATUSES.indexOf(a.status) - TACTIC_STATUSES.indexOf(b.status);
    case 'hours':
      return (a, b) => a.staffHours - b.staffHours;
    case 'planned':
    case 'approved':
    case 'spent':
      return (a, b) => (a.budget?.[sort] ?? 0) - (b.budget?.[sort] ?? 0);
  }
}
