import { clamp } from '../shared/date-range.js';
import { textIn, type Language, type LocalizedText } from '../shared/language.js';
import type { MonthString, PlainDateString } from '../shared/plain-date.js';
import { firstDayOfMonth, lastDayOfMonth, shiftMonth } from '../shared/plain-month.js';
import type { AgendaItem, Block, Figure } from './block.js';
import { DRAFT_LABELS, monthName, shortMonthName } from './draft-labels.js';

/** Less is more (G2): the month's agenda names this many activities at most. */
export const MAX_AGENDA_ITEMS = 8;
/** A month with fewer activities than this also tells how the next one begins. */
const FEW_AGENDA_ITEMS = 4;
const MAX_UPCOMING_ITEMS = 3;
/** Longer subjects are cut on phones; longer previews are cut everywhere. */
const MAX_SUBJECT = 70;
const MAX_PREHEADER = 130;

export interface DraftActivity {
  readonly id: string;
  readonly name: string | LocalizedText;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
}

export interface DraftRequest {
  readonly month: MonthString;
  readonly language: Language;
  /** Activities on the calendar; those outside the month and the one after it are left out. */
  readonly activities: readonly DraftActivity[];
  /** The message of the month: in force, and best a general one. */
  readonly message?: { readonly id: string; readonly text: string | LocalizedText } | undefined;
  /** The press of the month before, without critical clips. */
  readonly clips?: { readonly national: number; readonly international: number } | undefined;
  readonly callToAction?: { readonly label: string | LocalizedText; readonly url: string } | undefined;
}

export interface BulletinDraft {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

/**
 * A month's bulletin made from the plan: a line to begin with, its message, its agenda, how the next month begins
 * where this one is quiet, what the press published the month before and one call to action. The same plan always makes the same draft. A part without content is left out.
 */
export function composeDraft(request: DraftRequest): BulletinDraft {
  const { language, message, callToAction } = request;
  const labels = DRAFT_LABELS[language];
  const month = monthName(request.month, language);
  const items = agendaOf(request);
  const upcoming = upcomingOf(request, items);
  const blocks: Block[] = [{ id: 'heading', type: 'heading', text: labels.heading(month) }];
  const intro = introOf(request, items);
  if (intro !== '') blocks.push({ id: 'intro', type: 'text', text: intro });
  if (message) {
    blocks.push({ id: 'message', type: 'message', messageId: message.id, text: say(message.text, language) });
  }
  if (items.length > 0) blocks.push({ id: 'agenda', type: 'agenda', title: labels.agenda(month), items });
  if (upcoming.length > 0) {
    const title = labels.upcoming(shortMonthName(shiftMonth(request.month, 1), language));
    blocks.push({ id: 'upcoming', type: 'agenda', title, items: upcoming });
  }
  const figures = figuresOf(request);
  if (figures.length > 0) {
    const note = labels.since(monthName(shiftMonth(request.month, -1), language));
    blocks.push({ id: 'figures', type: 'figures', title: labels.figures, figures, note });
  }
  if (callToAction) {
    blocks.push({
      id: 'button',
      type: 'button',
      label: say(callToAction.label, language),
      url: callToAction.url,
    });
  }
  return { subject: subjectOf(request, items), preheader: preheaderOf([...items, ...upcoming]), blocks };
}

/** What this month's bulletin has that no other has: what it asks for and what begins. */
function subjectOf(request: DraftRequest, items: readonly AgendaItem[]): string {
  const { language, callToAction, month } = request;
  const lead = beginning(items, month) ?? items[0];
  const news = [callToAction ? say(callToAction.label, language) : '', lead?.title ?? ''];
  const start = `${capitalized(shortMonthName(month, language))}: `;
  const told = news.reduce((line, part) => {
    const longer = line === '' ? part : `${line} · ${part}`;
    return part !== '' && start.length + longer.length <= MAX_SUBJECT ? longer : line;
  }, '');
  return `${start}${told === '' ? DRAFT_LABELS[language].plainSubject : told}`;
}

function preheaderOf(items: readonly AgendaItem[]): string {
  return items.reduce((line, { title }) => {
    const longer = line === '' ? title : `${line} · ${title}`;
    return longer.length <= MAX_PREHEADER ? longer : line;
  }, '');
}

function introOf({ month, language }: DraftRequest, items: readonly AgendaItem[]): string {
  if (items.length === 0) return '';
  const labels = DRAFT_LABELS[language];
  const first = beginning(items, month);
  const count = labels.intro(items.length);
  if (!first) return count;
  return `${count} ${labels.begins(first.title, Number(first.start.slice(8)), shortMonthName(month, language))}`;
}

function beginning(items: readonly AgendaItem[], month: MonthString): AgendaItem | undefined {
  return items.find(({ start }) => start.startsWith(month));
}

function upcomingOf(
  { activities, month, language }: DraftRequest,
  items: readonly AgendaItem[],
): AgendaItem[] {
  if (items.length >= FEW_AGENDA_ITEMS) return [];
  const next = shiftMonth(month, 1);
  return activities
    .filter(({ start }) => start.startsWith(next))
    .sort(order)
    .slice(0, MAX_UPCOMING_ITEMS)
    .map((activity) => itemOf(activity, language));
}

function agendaOf({ activities, month, language }: DraftRequest): AgendaItem[] {
  const days = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
  return (
    activities
      .filter((activity) => clamp(activity, days) !== undefined)
      // What begins in the month is news; what has been running comes after it.
      .sort((a, b) => Number(a.start < days.start) - Number(b.start < days.start) || order(a, b))
      .slice(0, MAX_AGENDA_ITEMS)
      .sort(order)
      .map((activity) => itemOf(activity, language))
  );
}

function itemOf({ id, name, start, end, place, url }: DraftActivity, language: Language): AgendaItem {
  return {
    title: say(name, language),
    start,
    end,
    ...(place === undefined ? {} : { place }),
    ...(url === undefined ? {} : { url }),
    tacticId: id,
  };
}

function order(a: DraftActivity, b: DraftActivity): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;
}

function figuresOf({ clips, language }: DraftRequest): Figure[] {
  if (!clips || clips.national + clips.international === 0) return [];
  const labels = DRAFT_LABELS[language];
  if (clips.national === 0 || clips.international === 0) {
    const scope = clips.national === 0 ? 'international' : 'national';
    return [{ label: labels.only[scope](clips[scope]), value: String(clips[scope]) }];
  }
  return [
    { label: labels.publications, value: String(clips.national + clips.international) },
    { label: labels.national, value: String(clips.national) },
    { label: labels.international, value: String(clips.international) },
  ];
}

function say(text: string | LocalizedText, language: Language): string {
  return typeof text === 'string' ? text : textIn(text, language);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
