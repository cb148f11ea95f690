import { clamp } from '../shared/date-range.js';
import { textIn, type Language, type LocalizedText } from '../shared/language.js';
import type { MonthString, PlainDateString } from '../shared/plain-date.js';
import { firstDayOfMonth, lastDayOfMonth, shiftMonth } from '../shared/plain-month.js';
import type { AgendaItem, Figure } from './block.js';
import { DRAFT_LABELS } from './draft-labels.js';

/** What of the plan an item of a bulletin may tell. */
export const ORIGIN_KINDS = ['tactic', 'event', 'clip', 'press-release'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** The parts of a draft that list things with their days, in the order in which they are read. */
export const DRAFT_SECTIONS = ['agenda', 'upcoming', 'news', 'happened', 'press'] as const;
export type DraftSection = (typeof DRAFT_SECTIONS)[number];

/** What is kept of a part at most; a bulletin shows a few of them. */
const MOST_KEPT = 60;
/** With the three figures of the press they fill two rows. */
const MOST_RESULTS = 3;

/** Something of the plan with its days: an activity, an event, a publication, a press release. */
export interface DraftActivity {
  readonly id: string;
  /** A tactic unless said. */
  readonly kind?: OriginKind | undefined;
  /** Of one that recurs, the day that its series gave this time. */
  readonly occurrence?: PlainDateString | undefined;
  readonly name: string | LocalizedText;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
}

export interface DraftCallToAction {
  /** What asks for it. */
  readonly from?: string | undefined;
  readonly label: string | LocalizedText;
  readonly url: string;
}

/** A message of the plan as it may be said on the day that the bulletin leaves. */
export interface DraftMessage {
  readonly id: string;
  readonly text: string | LocalizedText;
}

export interface DraftRequest {
  readonly month: MonthString;
  readonly language: Language;
  /** What is on; what lies outside the month and the one after it is left out. */
  readonly activities: readonly DraftActivity[];
  /** What ended well in the month before. */
  readonly happened?: readonly DraftActivity[] | undefined;
  /** What the organization told the press in the month before (N10). */
  readonly news?: readonly DraftActivity[] | undefined;
  /** What the press published in the month before that readers can open, the best first (N9). */
  readonly press?: readonly DraftActivity[] | undefined;
  /** The message of the month: in force, and best a general one. */
  readonly message?: DraftMessage | undefined;
  /** The press of the month before, without critical clips. */
  readonly clips?: { readonly national: number; readonly international: number } | undefined;
  /** What indicators brought in the month before (R14). */
  readonly results?: readonly Figure[] | undefined;
  /** What the month's activities ask for; the first one becomes the button (RH10). */
  readonly callsToAction?: readonly DraftCallToAction[] | undefined;
}

/** The plan as a bulletin was drafted from it, in the bulletin's language: whole, and not only what the draft shows. */
export interface DraftSource {
  readonly sections: Readonly<Record<DraftSection, readonly AgendaItem[]>>;
  readonly message: { readonly id: string; readonly text: string } | null;
  /** What indicators brought, and how much was published. */
  readonly results: readonly Figure[];
  readonly publications: readonly Figure[];
  readonly buttons: readonly { readonly from: string; readonly label: string; readonly url: string }[];
}

/** What the plan says now that a bulletin of this month could tell. */
export function sourceOf(request: DraftRequest): DraftSource {
  const { month, language, activities, message } = request;
  const days = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
  const next = shiftMonth(month, 1);
  const items = (of: readonly DraftActivity[] = []): AgendaItem[] =>
    of.slice(0, MOST_KEPT).map((activity) => itemOf(activity, language));
  // Each activity once before any of them a second time: what recurs leaves room for the others.
  const sorted = [...activities].sort(order);
  const again = (of: readonly DraftActivity[]): readonly DraftActivity[] =>
    of
      .map((one, index) => ({ one, times: of.slice(0, index).filter(({ id }) => id === one.id).length }))
      .sort((a, b) => Number(a.times > 0) - Number(b.times > 0))
      .map(({ one }) => one);
  return {
    sections: {
      // What begins in the month is news; what has been running comes after it.
      agenda: items(
        again(
          sorted
            .filter((activity) => clamp(activity, days) !== undefined)
            .sort((a, b) => Number(a.start < days.start) - Number(b.start < days.start) || order(a, b)),
        ),
      ),
      upcoming: items(again(sorted.filter(({ start }) => start.startsWith(next)))),
      news: items(request.news),
      happened: items(request.happened),
      press: items(request.press),
    },
    message: message ? { id: message.id, text: say(message.text, language) } : null,
    results: (request.results ?? []).slice(0, MOST_RESULTS),
    publications: publicationsOf(request),
    buttons: (request.callsToAction ?? []).map(({ from = '', label, url }) => ({
      from,
      label: say(label, language),
      url,
    })),
  };
}

/** The order in which things are read: by day, and always the same on one day. */
export function byDay(a: Pick<AgendaItem, 'start' | 'from'>, b: Pick<AgendaItem, 'start' | 'from'>): number {
  return compare(a.start, b.start) || compare(a.from ?? '', b.from ?? '');
}

function itemOf(activity: DraftActivity, language: Language): AgendaItem {
  const { id, kind = 'tactic', occurrence, name, start, end, place, url } = activity;
  return {
    title: say(name, language),
    start,
    end,
    ...(place === undefined ? {} : { place }),
    ...(url === undefined ? {} : { url }),
    ...(kind === 'tactic' ? { tacticId: id } : {}),
    from: occurrence === undefined ? `${kind}:${id}` : `${kind}:${id}:${occurrence}`,
  };
}

function publicationsOf({ clips, language }: DraftRequest): Figure[] {
  const { national, international } = clips ?? { national: 0, international: 0 };
  const labels = DRAFT_LABELS[language];
  if (national + international === 0) return [];
  if (national === 0 || international === 0) {
    const scope = national === 0 ? 'international' : 'national';
    const count = national + international;
    return [{ label: labels.only[scope](count), value: String(count) }];
  }
  return [
    { label: labels.publications, value: String(national + international) },
    { label: labels.national, value: String(national) },
    { label: labels.international, value: String(international) },
  ];
}

function order(a: DraftActivity, b: DraftActivity): number {
  return compare(a.start, b.start) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function say(text: string | LocalizedText, language: Language): string {
  return typeof text === 'string' ? text : textIn(text, language);
}
