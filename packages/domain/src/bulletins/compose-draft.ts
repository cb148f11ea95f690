import { clamp } from '../shared/date-range.js';
import { textIn, type Language, type LocalizedText } from '../shared/language.js';
import type { MonthString, PlainDateString } from '../shared/plain-date.js';
import { firstDayOfMonth, lastDayOfMonth, shiftMonth } from '../shared/plain-month.js';
import type { AgendaItem, Block, Figure } from './block.js';
import { DRAFT_LABELS, monthName } from './draft-labels.js';

/** Less is more (G2): the month's agenda names this many activities at most. */
export const MAX_AGENDA_ITEMS = 8;

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
  readonly organizationName: string;
  /** Activities on the calendar; those outside the month are left out. */
  readonly activities: readonly DraftActivity[];
  /** The message of the month: in force, and best a general one. */
  readonly message?: { readonly id: string; readonly text: string | LocalizedText } | undefined;
  /** The press of the month before, without critical clips. */
  readonly clips?: { readonly national: number; readonly international: number } | undefined;
  readonly callToAction?: { readonly label: string | LocalizedText; readonly url: string } | undefined;
}

export interface BulletinDraft {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/**
 * A month's bulletin made from the plan: its message, its agenda, what the press published the month before and
 * one call to action. The same plan always makes the same draft. A part without content is left out.
 */
export function composeDraft(request: DraftRequest): BulletinDraft {
  const { language, message, callToAction } = request;
  const labels = DRAFT_LABELS[language];
  const month = monthName(request.month, language);
  const blocks: Block[] = [{ id: 'heading', type: 'heading', text: labels.heading(month) }];
  if (message) {
    blocks.push({ id: 'message', type: 'message', messageId: message.id, text: say(message.text, language) });
  }
  const items = agendaOf(request);
  if (items.length > 0) blocks.push({ id: 'agenda', type: 'agenda', title: labels.agenda(month), items });
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
  return { subject: labels.subject(capitalized(month), request.organizationName), blocks };
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
      .map((activity) => ({
        title: say(activity.name, language),
        start: activity.start,
        end: activity.end,
        ...(activity.place === undefined ? {} : { place: activity.place }),
        ...(activity.url === undefined ? {} : { url: activity.url }),
        tacticId: activity.id,
      }))
  );
}

function order(a: DraftActivity, b: DraftActivity): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;
}

function figuresOf({ clips, language }: DraftRequest): Figure[] {
  if (!clips || clips.national + clips.international === 0) return [];
  const labels = DRAFT_LABELS[language];
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
