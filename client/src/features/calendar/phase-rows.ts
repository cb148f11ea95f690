import type { Phase } from '@altavoz/domain/campaigns/campaign';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { clamp, type DateRange } from '@altavoz/domain/shared/date-range';
import { daysBetween, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import type { Tactic } from '../../shared/plan/tactics.js';

export interface PhaseGroup {
  readonly channel: ChannelType;
  readonly count: number;
  /** Minor units; null when nobody may see it. */
  readonly planned: number | null;
  readonly phases: readonly { readonly phase: Phase; readonly tactics: readonly Tactic[] }[];
}

/** Tactics in rows: by channel type, then by phase, then by their first day; those without a date last. */
export function groupByPhase(
  tactics: readonly Tactic[],
  channels: readonly ChannelType[] = CHANNEL_TYPES,
): PhaseGroup[] {
  const alive = tactics.filter(({ status }) => status !== 'cancelled');
  return channels.flatMap((channel) => {
    const own = alive.filter(({ channelType }) => channelType === channel);
    if (own.length === 0) return [];
    const money = own.map(({ budget }) => budget?.planned);
    return {
      channel,
      count: own.length,
      planned: money.includes(undefined) ? null : money.reduce<number>((sum, each) => sum + (each ?? 0), 0),
      phases: PHASES.map((phase) => ({
        phase,
        tactics: own.filter((each) => each.phase === phase).sort(byStart),
      })).filter((group) => group.tactics.length > 0),
    };
  });
}

function byStart(a: Tactic, b: Tactic): number {
  return (a.start ?? '9999').localeCompare(b.start ?? '9999') || a.id.localeCompare(b.id);
}

/** Where a stretch of days stands on a line from the first to the last day, in hundredths of its width. */
export function placeOn(
  line: DateRange,
  range: DateRange,
): { readonly left: number; readonly width: number } | undefined {
  const shown = clamp(range, line);
  if (shown === undefined) return undefined;
  const all = daysBetween(line.start, line.end) + 1;
  return {
    left: (daysBetween(line.start, shown.start) / all) * 100,
    width: ((daysBetween(shown.start, shown.end) + 1) / all) * 100,
  };
}

/** The part of a tactic that lies behind: all of it when it is finished, nothing before it starts. */
export function donePart(tactic: Tactic, range: DateRange, today: PlainDateString): DateRange | undefined {
  if (tactic.status === 'completed') return range;
  if (range.start > today) return undefined;
  return { start: range.start, end: range.end < today ? range.end : today };
}
