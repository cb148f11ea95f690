import { addDays, dayNumber, weekday, type PlainDateString } from '../shared/plain-date.js';
import { pickUpRate } from './summary.js';

/** A week from Monday to Sunday and what became of what was sent in it (N6). */
export interface FollowUpWeek {
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly sent: number;
  /** Of those sent in the week, how many some outlet published, then or later. */
  readonly published: number;
  /** In basis points; null in a week without releases. */
  readonly rate: number | null;
  /** Pieces that appeared in the week, whatever led to them. */
  readonly clips: number;
}

/** A release that went out and that nobody has published. */
export interface Unpublished {
  readonly id: string;
  readonly sentOn: PlainDateString;
  readonly daysSince: number;
}

export interface FollowUpRequest {
  readonly today: PlainDateString;
  readonly weeks: number;
  readonly releases: readonly { readonly id: string; readonly sentOn: PlainDateString | null }[];
  /** Each piece once. */
  readonly clips: readonly { readonly date: PlainDateString; readonly pressReleaseId: string | null }[];
}

/** After so many days nobody prints a note any more. */
const STILL_NEWS_DAYS = 28;
const WEEK = 7;

/** Sent against published, week by week, the newest first; and what is worth a call now (N6). */
export function weeklyFollowUp({ today, weeks, releases, clips }: FollowUpRequest): {
  readonly weeks: FollowUpWeek[];
  readonly unpublished: Unpublished[];
} {
  const published = new Set(clips.flatMap(({ pressReleaseId }) => pressReleaseId ?? []));
  const thisWeek = mondayOf(today);
  const sent = releases.flatMap(({ id, sentOn }) =>
    sentOn === null || sentOn > today ? [] : [{ id, sentOn }],
  );
  return {
    weeks: Array.from({ length: weeks }, (_, ago): FollowUpWeek => {
      const start = addDays(thisWeek, -ago * WEEK);
      const end = addDays(start, WEEK - 1);
      const of = sent.filter(({ sentOn }) => sentOn >= start && sentOn <= end);
      const count = of.filter(({ id }) => published.has(id)).length;
      return {
        ...{ start, end },
        sent: of.length,
        published: count,
        rate: pickUpRate(of.length, count),
        clips: clips.filter(({ date }) => date >= start && date <= end).length,
      };
    }),
    unpublished: sent
      .filter(({ id }) => !published.has(id))
      .map(({ id, sentOn }) => ({ id, sentOn, daysSince: dayNumber(today) - dayNumber(sentOn) }))
      .filter(({ daysSince }) => daysSince <= STILL_NEWS_DAYS)
      .sort((a, b) => b.daysSince - a.daysSince),
  };
}

function mondayOf(day: PlainDateString): PlainDateString {
  return addDays(day, 1 - weekday(day));
}
