import { secondsLeft, sendingStatus, type DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { Bulletin, Delivery } from './api/get-bulletins.js';

export interface ProgressPart {
  readonly key: 'sent' | 'failed' | 'uncertain' | 'suppressed' | 'left';
  readonly count: number;
  /** Of the bar, 0 to 1; all together they make 1. */
  readonly share: number;
}

/** The bar of a sending, in its order; a part without anybody is left out, but for what was sent and what is left. */
export function progressParts(
  deliveries: Bulletin['deliveries'],
  status: Bulletin['status'],
): ProgressPart[] {
  const { sent, failed, uncertain, suppressed, pending, sending } = deliveries;
  const left = pending + sending;
  const total = sent + failed + uncertain + suppressed + left;
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  const parts = [
    { key: 'sent', count: sent },
    { key: 'failed', count: failed },
    { key: 'uncertain', count: uncertain },
    { key: 'suppressed', count: suppressed },
    { key: 'left', count: left },
  ] as const;
  const always = status === 'sending' || status === 'paused' ? ['sent', 'left'] : ['sent'];
  return parts
    .filter(({ key, count }) => count > 0 || always.includes(key))
    .map((part) => ({ ...part, share: share(part.count) }));
}

/** How many had ended at a moment, in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

/** Samples kept for the pace: as many seconds as the chart has columns. */
export const PACE_SECONDS = 40;
const PACE_OVER_MS = 10_000;

/** Adds what was seen now; what is older than the chart is forgotten. */
export function sampled(samples: readonly Sample[], { at, done }: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && (at <= last.at || done < last.done)) return [...samples];
  const kept = samples.filter((sample) => sample.at >= at - (PACE_SECONDS + 1) * 1_000);
  return [...kept, { at, done }];
}

/** Mails a second over the last ten seconds; undefined before two looks. */
export function paceOf(samples: readonly Sample[]): number | undefined {
  const last = samples.at(-1);
  const first = samples.find(({ at }) => last !== undefined && at >= last.at - PACE_OVER_MS);
  if (!last || !first || first.at === last.at) return undefined;
  return ((last.done - first.done) * 1_000) / (last.at - first.at);
}

/** Mails a second in each of the chart's seconds, the newest last; zero where nothing was seen. */
export function paceColumns(samples: readonly Sample[]): number[] {
  const last = samples.at(-1);
  const columns = Array.from({ length: PACE_SECONDS }, () => 0);
  if (!last) return columns;
  samples.slice(1).forEach((sample, index) => {
    const before = samples[index];
    if (!before) return;
    const column = PACE_SECONDS - 1 - Math.round((last.at - sample.at) / 1_000);
    const pace = ((sample.done - before.done) * 1_000) / (sample.at - before.at);
    if (column >= 0 && column < PACE_SECONDS) columns[column] = Math.max(columns[column] ?? 0, pace);
  });
  return columns;
}

/** Seconds until the last one at this pace; null while nobody knows. */
export function timeLeft(deliveries: DeliveryCounts, pace: number | undefined): number | null {
  return pace === undefined ? null : secondsLeft(sendingStatus(deliveries), Math.round(pace * 60));
}

/** Why some failed, the most frequent reason first. */
export function reasonsOf(
  deliveries: readonly Pick<Delivery, 'reason'>[],
): { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of deliveries) counts.set(reason ?? '', (counts.get(reason ?? '') ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
