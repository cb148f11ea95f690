import { formatDay, formatMonth } from '@altavoz/domain/shared/format';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { LINE, pageFrame, QUIET } from '../../../platform/pdf/page-frame.js';
import { channelShape } from '../../../platform/pdf/shape.js';
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
export function agendaPdf(agenda: AgendaToPrint): TDocumentDefinitions {
  const { language, organization, campaign, days, narrowedTo, today, madeAt, occurrences } = agenda;
  const words = WORDS[language];
  const months = agendaByMonth(occurrences, days);
  const content: Content = [
    { text: organization, color: QUIET, fontSize: 9 },
    { text: campaign, fontSize: 18, bold: true, margin: [0, 2, 0, 2] },
    { text: `${words.calendar} · ${periodText(days, language)}`, fontSize: 11 },
    ...(narrowedTo.length > 0
      ? [{ text: `${words.filters}: ${narrowedTo.join(' · ')}`, color: QUIET, margin: marginTop(4) }]
      : []),
    legend(occurrences, language),
    ...(months.length === 0 ? [{ text: words.empty, color: QUIET, margin: marginTop(16) }] : []),
    ...months.flatMap(({ month, items }): Content[] => [
      {
        text: capitalized(formatMonth(month, language)),
        fontSize: 12,
        bold: true,
        margin: [0, 14, 0, 3],
        headlineLevel: 1,
      },
      table(items, language),
    ]),
  ];
  const foot = `${campaign} · ${words.asOf} ${formatDay(today, language)}`;
  return {
    ...pageFrame({ language, title: `${words.calendar} · ${campaign}`, organization, madeAt, foot, content }),
    // A month's name does not stand alone at the foot of a page.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  };
}

function legend(occurrences: readonly Occurrence[], language: Language): Content {
  const used = CHANNEL_TYPES.filter((type) => occurrences.some(({ channelType }) => channelType === type));
  if (used.length === 0) return { text: '' };
  return {
    margin: [0, 8, 0, 0],
    columns: used.map((type) => ({
      width: 'auto',
      columns: [
        { stack: [channelShape(type)], width: 12 },
        { text: CHANNEL_WORDS[language][type], width: 'auto', fontSize: 9 },
      ],
      columnGap: 2,
    })),
    columnGap: 14,
  };
}

function table(items: readonly Occurrence[], language: Language): Content {
  const words = WORDS[language];
  const head = [words.when, '', words.what, words.kind];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [112, 12, '*', 118],
      body: [
        head.map((text): TableCell => ({ text, fontSize: 8, color: QUIET })),
        ...items.map((item) => row(item, language)),
      ],
    },
    layout: {
      hLineColor: () => LINE,
      hLineWidth: (line) => (line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 4),
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
  };
}

function row(item: Occurrence, language: Language): TableCell[] {
  const { channelType, kind, title, place } = item;
  const type =
    channelType === null || kind !== 'tactic'
      ? KIND_WORDS[language][kind]
      : CHANNEL_WORDS[language][channelType];
  return [
    { text: daysText(item, language), fontSize: 9 },
    channelType === null ? { text: '' } : channelShape(channelType),
    {
      stack: [textIn(title, language), ...(place === '' ? [] : [{ text: place, fontSize: 8, color: QUIET }])],
    },
    { text: type, fontSize: 9, color: QUIET },
  ];
}

function marginTop(points: number): [number, number, number, number] {
  return [0, points, 0, 0];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
