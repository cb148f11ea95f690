import type { Language } from '../shared/language.js';
import type { MonthString } from '../shared/plain-date.js';
import { shiftMonth } from '../shared/plain-month.js';
import type { AgendaItem, Block, Figure } from './block.js';
import { DRAFT_LABELS, monthName, shortMonthName } from './draft-labels.js';
import { byDay, sourceOf, type DraftRequest, type DraftSection, type DraftSource } from './draft-source.js';

/** Less is more (G2): the month's agenda names this many activities at most. */
export const MAX_AGENDA_ITEMS = 8;
/** A month with fewer activities than this also tells how the next one begins. */
const FEW_AGENDA_ITEMS = 4;
/** Longer subjects are cut on phones; longer previews are cut everywhere. */
const MAX_SUBJECT = 70;
const MAX_PREHEADER = 130;

/** How much of each part a draft takes (G2). */
export const SECTION_LIMITS: Readonly<Record<DraftSection, number>> = {
  agenda: MAX_AGENDA_ITEMS,
  upcoming: 3,
  news: 3,
  happened: 3,
  press: 3,
};

/** Where each part stands, by the identifiers that a draft gives to its blocks. */
export const DRAFT_ORDER = [
  'heading',
  'intro',
  'message',
  'agenda',
  'upcoming',
  'news',
  'happened',
  'press',
  'figures',
  'button',
] as const;

/** What a draft is written for. */
export interface DraftFrame {
  readonly month: MonthString;
  readonly language: Language;
}

export interface BulletinDraft {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

/**
 * A month's bulletin made from the plan: a line to begin with, its message, its agenda, how the next month begins
 * where this one is quiet, the news, what happened, what the press published and what was achieved in the month
 * before, and one call to action. The same plan always makes the same draft. A part without content is left out.
 */
export function composeDraft(request: DraftRequest): BulletinDraft {
  return draftFrom(sourceOf(request), request);
}

/** The same from what was kept of the plan. */
export function draftFrom(source: DraftSource, frame: DraftFrame): BulletinDraft {
  const { message } = source;
  const [button] = source.buttons;
  const shown = (section: DraftSection): readonly AgendaItem[] => shownOf(source, section);
  const intro = introOf(shown('agenda'), frame);
  const made: Readonly<Record<(typeof DRAFT_ORDER)[number], Block | undefined>> = {
    heading: {
      id: 'heading',
      type: 'heading',
      text: DRAFT_LABELS[frame.language].heading(monthName(frame.month, frame.language)),
    },
    intro: intro === '' ? undefined : { id: 'intro', type: 'text', text: intro },
    message: message
      ? { id: 'message', type: 'message', messageId: message.id, text: message.text }
      : undefined,
    agenda: sectionBlock('agenda', shown('agenda'), frame),
    upcoming: sectionBlock('upcoming', shown('upcoming'), frame),
    news: sectionBlock('news', shown('news'), frame),
    happened: sectionBlock('happened', shown('happened'), frame),
    press: sectionBlock('press', shown('press'), frame),
    figures: figuresBlock(
      { figures: [...source.results, ...source.publications], results: source.results.length > 0 },
      frame,
    ),
    button: button ? { id: 'button', type: 'button', label: button.label, url: button.url } : undefined,
  };
  const blocks = DRAFT_ORDER.flatMap((part) => made[part] ?? []);
  return { ...headsOf(blocks, frame), blocks };
}

/** What of a part a draft shows: the first ones, in the order of their days. */
export function shownOf({ sections }: DraftSource, section: DraftSection): readonly AgendaItem[] {
  if (section === 'upcoming' && sections.agenda.length >= FEW_AGENDA_ITEMS) return [];
  return sections[section].slice(0, SECTION_LIMITS[section]).toSorted(byDay);
}

/** A part as a block; nothing when it is empty. */
export function sectionBlock(
  section: DraftSection,
  items: readonly AgendaItem[],
  { month, language }: DraftFrame,
): Block | undefined {
  if (items.length === 0) return undefined;
  const labels = DRAFT_LABELS[language];
  const before = shortMonthName(shiftMonth(month, -1), language);
  const titles: Readonly<Record<DraftSection, string>> = {
    agenda: labels.agenda(monthName(month, language)),
    upcoming: labels.upcoming(shortMonthName(shiftMonth(month, 1), language)),
    news: labels.news,
    happened: labels.happened(before),
    press: labels.press(before),
  };
  return { id: section, type: 'agenda', title: titles[section], items };
}

/** What was achieved and how much was published, in figures. */
export function figuresBlock(
  { figures, results }: { readonly figures: readonly Figure[]; readonly results: boolean },
  { month, language }: DraftFrame,
): Block | undefined {
  if (figures.length === 0) return undefined;
  const labels = DRAFT_LABELS[language];
  const note = labels.since(monthName(shiftMonth(month, -1), language));
  return {
    id: 'figures',
    type: 'figures',
    title: labels.figures[results ? 'results' : 'press'],
    figures,
    note,
  };
}

/** The line to begin with, as a draft says it of these activities. */
export function introOf(items: readonly AgendaItem[], { month, language }: DraftFrame): string {
  if (items.length === 0) return '';
  const labels = DRAFT_LABELS[language];
  const first = beginning(items, month);
  const count = labels.intro(items.length);
  if (!first) return count;
  return `${count} ${labels.begins(first.title, Number(first.start.slice(8)), shortMonthName(month, language))}`;
}

/** Subject and summary, as a draft words them for these blocks. */
export function headsOf(
  blocks: readonly Block[],
  frame: DraftFrame,
): { readonly subject: string; readonly preheader: string } {
  const itemsOf = (id: DraftSection): readonly AgendaItem[] =>
    blocks.flatMap((block) => (block.id === id && block.type === 'agenda' ? block.items : []));
  const button = blocks.find((block) => block.type === 'button');
  return {
    subject: subjectOf(itemsOf('agenda'), button?.label ?? '', frame),
    preheader: preheaderOf([...itemsOf('agenda'), ...itemsOf('upcoming')]),
  };
}

/** What this month's bulletin has that no other has: what it asks for and what begins. */
function subjectOf(items: readonly AgendaItem[], asks: string, { month, language }: DraftFrame): string {
  const lead = beginning(items, month) ?? items[0];
  const start = `${capitalized(shortMonthName(month, language))}: `;
  const told = [asks, lead?.title ?? ''].reduce((line, part) => {
    const longer = line === '' ? part : `${line} · ${part}`;
    return part !== '' && start.length + longer.length <= MAX_SUBJECT ? longer : line;
  }, '');
  return `${start}${told === '' ? DRAFT_LABELS[language].plainSubject : told}`;
}

function preheaderOf(items: readonly AgendaItem[]): string {
  const titles = new Set(items.map(({ title }) => title));
  return [...titles].reduce((line, title) => {
    const longer = line === '' ? title : `${line} · ${title}`;
    return longer.length <= MAX_PREHEADER ? longer : line;
  }, '');
}

function beginning(items: readonly AgendaItem[], month: MonthString): AgendaItem | undefined {
  return items.find(({ start }) => start.startsWith(month));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
