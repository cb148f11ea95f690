import { PHASES, type Phase } from '@altavoz/domain/campaigns/campaign';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import type { Tactic } from '../../shared/plan/tactics.js';

/** What the matrix needs of a catalogue entry. */
export interface CatalogueEntry {
  readonly code: string;
  readonly channelType: ChannelType;
  readonly phase: Phase;
}

interface Sum {
  readonly count: number;
  /** Minor units; null when the money may not be seen. */
  readonly planned: number | null;
}

export interface Cell<Entry extends CatalogueEntry> extends Sum {
  readonly channel: ChannelType;
  readonly phase: Phase;
  readonly tactics: readonly Tactic[];
  readonly state: { readonly underway: number; readonly undated: number; readonly completed: number };
  /** Entries of the catalogue that the plan does not have yet. */
  readonly offered: readonly Entry[];
  /** Its phase lies beyond the campaign’s (RW7). */
  readonly outside: boolean;
  /** 0 to 1 of the largest cell: by money where there is any, else by count. */
  readonly share: number;
}

export interface Matrix<Entry extends CatalogueEntry> {
  readonly rows: readonly (Sum & {
    readonly channel: ChannelType;
    readonly cells: readonly Cell<Entry>[];
    readonly share: number;
  })[];
  readonly columns: readonly (Sum & { readonly phase: Phase })[];
  readonly total: Sum;
  readonly offered: number;
}

/** The plan by channel type and phase. What was cancelled is no longer part of it. */
export function buildMatrix<Entry extends CatalogueEntry>(
  tactics: readonly Tactic[],
  catalogue: readonly Entry[],
  campaignPhase: number,
): Matrix<Entry> {
  const alive = tactics.filter(({ status }) => status !== 'cancelled');
  const used = new Set(alive.map(({ catalogueCode }) => catalogueCode));
  const bare = CHANNEL_TYPES.map((channel) => ({
    channel,
    cells: PHASES.map((phase) => {
      const own = alive.filter((tactic) => tactic.channelType === channel && tactic.phase === phase);
      const offered = catalogue.filter(
        (entry) => entry.channelType === channel && entry.phase === phase && !used.has(entry.code),
      );
      return {
        channel,
        phase,
        tactics: own,
        offered,
        state: stateOf(own),
        outside: phase > campaignPhase && own.length > 0,
        ...sumOf(own),
      };
    }),
  }));
  const weigh = weightOf(bare.flatMap(({ cells }) => cells));
  const rows = bare.map(({ channel, cells }) => ({
    channel,
    cells: cells.map((cell) => ({ ...cell, share: weigh(cell) })),
    ...sumOf(cells.flatMap((cell) => cell.tactics)),
  }));
  const weighRow = weightOf(rows);
  return {
    rows: rows.map((row) => ({ ...row, share: weighRow(row) })),
    columns: PHASES.map((phase) => ({ phase, ...sumOf(alive.filter((tactic) => tactic.phase === phase)) })),
    total: sumOf(alive),
    offered: bare.reduce(
      (sum, { cells }) => sum + cells.reduce((each, cell) => each + cell.offered.length, 0),
      0,
    ),
  };
}

function sumOf(tactics: readonly Tactic[]): Sum {
  const money = tactics.map(({ budget }) => budget?.planned);
  return {
    count: tactics.length,
    planned: money.includes(undefined) ? null : money.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

/** How much of the largest one each is. */
function weightOf(sums: readonly Sum[]): (sum: Sum) => number {
  const largest = Math.max(0, ...sums.map(({ planned }) => planned ?? 0));
  if (largest > 0) return ({ planned }) => (planned ?? 0) / largest;
  const most = Math.max(1, ...sums.map(({ count }) => count));
  return ({ count }) => count / most;
}

function stateOf(tactics: readonly Tactic[]) {
  const count = (is: (tactic: Tactic) => boolean): number => tactics.filter(is).length;
  return {
    underway: count(({ status }) => status === 'in-progress'),
    undated: count(({ status }) => status === 'draft'),
    completed: count(({ status }) => status === 'completed'),
  };
}
