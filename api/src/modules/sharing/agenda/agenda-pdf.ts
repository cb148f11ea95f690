import { formatDay, formatMonth } from '@altavoz/domain/shared/format';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import type { PdfBlock, PdfCell, PdfDocument } from '../../../platform/pdf/document.js';
import { INK, QUIET } from '../../../platform/pdf/pen.js';
import type { Occurrence } from '../../calendar/calendar-source.js';
import { agendaByMonth, daysText, periodText } from './agenda.js';
import { CHANNEL_WORDS, KIND_WORDS } from './kind-words.js';

const WORDS = {
  es: {
    calendar: 'Calendario',
    filters: 'Se muestra solo',
    empty: 'No hay nada en estos días.',
    asOf: 'al',
    when: 'Cuándo',
    what: 'Qué',
    kind: 'Tipo',
  },
  en: {
    calendar: 'Calendar',
    filters: 'Showing only',
    empty: 'There is nothing on these days.',
    asOf: 'as of',
    when: 'When',
    what: 'What',
    kind: 'Kind',
  },
} as const;

export interface AgendaToPrint {
  readonly language: Language;
  readonly organization: string;
  readonly campaign: string;
  readonly days: DateRange;
  /** What it was narrowed to, in words; empty when it shows everything. */
  readonly narrowedTo: readonly string[];
  readonly today: string;
  readonly madeAt: Date;
  readonly occurrences: readonly Occurrence[];
}

/** The calendar as an agenda on paper: by month, channel types told by shape as well as by colour. */
export function agendaPdf(agenda: AgendaToPrint): PdfDocument {
  const { language, organization, campaign, days, narrowedTo, today, madeAt, occurrences } = agenda;
  const words = WORDS[language];
  const months = agendaByMonth(occurrences, days);
  const used = CHANNEL_TYPES.filter((type) => occurrences.some(({ channelType }) => channelType === type));
  return {
    language,
    title: `${words.calendar} · ${campaign}`,
    organization,
    madeAt,
    foot: `${campaign} · ${words.asOf} ${formatDay(today, language)}`,
    colours: { accent: INK, second: QUIET },
    content: [
      { kind: 'paragraph', text: organization, look: 'quiet' },
      { kind: 'heading', level: 1, text: campaign },
      { kind: 'paragraph', text: `${words.calendar} · ${periodText(days, language)}`, look: 'lead' },
      ...(narrowedTo.length > 0 ? [quiet(`${words.filters}: ${narrowedTo.join(' · ')}`)] : []),
      ...(used.length > 0 ? [legend(used, language)] : []),
      ...(months.length === 0 ? [quiet(words.empty)] : []),
      ...months.flatMap(({ month, items }): PdfBlock[] => [
        { kind: 'heading', level: 2, text: capitalized(formatMonth(month, language)), bookmark: true },
        table(items, language),
      ]),
    ],
  };
}

const quiet = (text: string): PdfBlock => ({ kind: 'paragraph', text, look: 'quiet' });

function legend(types: readonly ChannelType[], language: Language): PdfBlock {
  return {
    kind: 'legend',
    items: types.map((channel) => ({
      sign: { kind: 'channel', channel },
      label: CHANNEL_WORDS[language][channel],
    })),
  };
}

function table(items: readonly Occurrence[], language: Language): PdfBlock {
  const words = WORDS[language];
  return {
    kind: 'table',
    columns: [
      { title: words.when, width: 0.23 },
      { title: words.what, wide: true },
      { title: words.kind, width: 0.25 },
    ],
    rows: items.map((item) => row(item, language)),
  };
}

function row(item: Occurrence, language: Language): PdfCell[] {
  const { channelType, kind, title, place } = item;
  const channel = kind === 'tactic' ? channelType : null;
  return [
    { text: daysText(item, language) },
    { text: textIn(title, language), ...(place === '' ? {} : { under: place }) },
    channel === null
      ? { text: KIND_WORDS[language][kind] }
      : { text: CHANNEL_WORDS[language][channel], channel },
  ];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
