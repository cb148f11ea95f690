import { formatDay, formatMoney } from '@altavoz/domain/shared/format';
import type { Content, ContentColumns, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isDay, isMoney } from '../../platform/spreadsheets/cell.js';
import { INK, LINE, pageFrame, QUIET } from '../../platform/pdf/page-frame.js';
import { channelShape } from '../../platform/pdf/shape.js';
import { barsDrawing, reserveDrawing, ribbonDrawing } from './charts.js';
import {
  isChannel,
  type Block,
  type Report,
  type ReportCell,
  type Section,
  type TableBlock,
} from './report.js';
import { REPORT_WORDS } from './report-words.js';

/** An A4 page in points, and the margins of `pageFrame`. */
const PAGE = { width: 595.28, margin: 51.02, cover: 190 };
const CREAM = '#f6f1e6';

/** A report on paper: a cover that says what it is, sections with their question, figures and drawings, page numbers. */
export function reportPdf(report: Report): TDocumentDefinitions {
  const { language, title, organization, madeAt, asOf, campaign } = report;
  const words = REPORT_WORDS[language];
  const foot = `${campaign} · ${words.asOf} ${formatDay(asOf, language)}`;
  const content: Content = [
    cover(report),
    figures(report),
    ...report.sections.flatMap((section, index) => sectionContent(section, index, report)),
  ];
  return {
    ...pageFrame({ language, title: `${title} · ${campaign}`, organization, madeAt, foot, content }),
    displayTitle: true,
    header: (page) => (page === 1 ? null : runningHead(report)),
    background: (page) => (page === 1 ? band(report) : null),
    // A title does not stand alone at the foot of a page: what follows it needs some lines as well.
    pageBreakBefore: (node) => node.headlineLevel === 1 && node.startPosition.verticalRatio > 0.82,
  };
}

function band({ brand }: Report): Content {
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: PAGE.width, h: PAGE.cover, color: brand.primaryColour }] },
    { canvas: [{ type: 'rect', x: 0, y: 0, w: PAGE.width, h: 72, color: CREAM }] },
  ];
}

function cover({ brand, organization, title, subtitle }: Report): Content {
  const color = readableOn(brand.primaryColour);
  return [
    { text: organization, color, fontSize: 9, margin: [0, 0, 0, 44] },
    { text: title, color, fontSize: 26, bold: true, outline: true, headlineLevel: 0 },
    { text: subtitle, color, fontSize: 11, margin: [0, 4, 0, 0] },
  ];
}

/** The figures stand in the light band below, wherever the title ended. */
function figures({ figures: all, brand }: Report): Content {
  return {
    absolutePosition: { x: PAGE.margin, y: PAGE.cover + 14 },
    columnGap: 12,
    columns: all.map(({ value, label }) => ({
      width: '*',
      stack: [
        { text: value, fontSize: 14, bold: true, color: darkEnough(brand.primaryColour) },
        { text: label, fontSize: 7.5, color: INK },
      ],
    })),
  };
}

function runningHead({ title, campaign, brand }: Report): Content {
  return {
    margin: [PAGE.margin, 22, PAGE.margin, 0],
    stack: [
      {
        fontSize: 8,
        color: QUIET,
        columns: [
          { text: title, width: '*' },
          { text: campaign, width: 'auto' },
        ],
      },
      line(darkEnough(brand.primaryColour)),
    ],
  };
}

function line(color: string): Content {
  const x2 = PAGE.width - 2 * PAGE.margin;
  return { canvas: [{ type: 'line', x1: 0, y1: 5, x2, y2: 5, lineWidth: 0.8, lineColor: color }] };
}

function sectionContent({ question, title, blocks }: Section, index: number, report: Report): Content[] {
  const { brand } = report;
  // Below the two bands of the cover.
  const above = index === 0 ? 112 : 20;
  return [
    {
      text: `${index + 1}. ${question}`,
      color: darkEnough(brand.accentColour),
      fontSize: 8,
      bold: true,
      margin: [0, above, 0, 0],
      headlineLevel: 1,
    },
    {
      text: title,
      fontSize: 14,
      bold: true,
      color: darkEnough(brand.primaryColour),
      margin: [0, 1, 0, 6],
      outline: true,
    },
    ...blocks.flatMap((block) => blockContent(block, report)),
  ];
}

function blockContent(block: Block, report: Report): Content[] {
  const { brand, language, currency } = report;
  const accent = darkEnough(brand.primaryColour);
  const look = { ink: INK, quiet: QUIET, accent, language, currency };
  switch (block.kind) {
    case 'text':
      return [{ text: block.text, fontSize: block.large ? 11 : 9, margin: [0, 0, 0, 6] }];
    case 'caution':
      return [
        {
          table: {
            widths: ['*'],
            body: [[{ stack: [{ text: block.title, bold: true }, { text: block.text }], fontSize: 8.5 }]],
          },
          layout: {
            hLineWidth: () => 0,
            vLineWidth: (at) => (at === 0 ? 2 : 0),
            vLineColor: () => '#b9a06a',
            fillColor: () => CREAM,
            paddingLeft: () => 8,
            paddingTop: () => 5,
            paddingBottom: () => 5,
          },
          margin: [0, 0, 0, 8],
        },
      ];
    case 'list':
      return [
        {
          type: 'lower-alpha',
          ol: block.items.map((text) => ({ text, margin: marginBelow(3) })),
          fontSize: 9,
          markerColor: darkEnough(brand.accentColour),
          margin: marginBelow(6),
        },
      ];
    case 'reserve':
      return [
        { svg: reserveDrawing(block.parts, look), margin: [0, 0, 0, 4] },
        reserveLegend(block.parts, report),
      ];
    case 'bars':
      return [
        { text: block.name, bold: true, fontSize: 9, margin: [0, 8, 0, 2] },
        { svg: barsDrawing(block, look) },
        ...(block.note === undefined
          ? []
          : [{ text: block.note, fontSize: 8, color: QUIET, margin: marginBelow(6) }]),
      ];
    case 'ribbon':
      return [
        { svg: ribbonDrawing(block, look) },
        { text: block.note, fontSize: 8, color: QUIET, margin: [0, 2, 0, 6] },
      ];
    case 'table':
      return [
        block.rows.length === 0 ? { text: block.empty, fontSize: 9, color: QUIET } : table(block, report),
      ];
  }
}

const marginBelow = (points: number): [number, number, number, number] => [0, 0, 0, points];

function reserveLegend(parts: Extract<Block, { kind: 'reserve' }>['parts'], report: Report): Content {
  const words = REPORT_WORDS[report.language];
  const order = ['spent', 'committed', 'approved', 'planned', 'free', 'reserve'] as const;
  return {
    columns: order.map((key) => ({
      width: '*',
      stack: [
        { text: words.parts[key], fontSize: 7.5, color: QUIET },
        { text: formatMoney(parts[key], report.currency, report.language), fontSize: 9, bold: true },
      ],
    })),
    margin: [0, 0, 0, 6],
  };
}

function table({ columns, rows, total }: TableBlock, report: Report): Content {
  const size = columns.length > 7 ? 7.5 : 8.5;
  const cell = (value: ReportCell, at: number, bold = false): TableCell => ({
    ...(bold && value === null ? { text: '' } : cellContent(value, report)),
    fontSize: size,
    alignment: columns[at]?.numeric ? 'right' : 'left',
    bold,
  });
  const head = (text: string, numeric = false, more: object = {}): TableCell => ({
    text,
    fontSize: 7,
    color: QUIET,
    alignment: numeric ? 'right' : 'left',
    ...more,
  });
  const heads = columns.map(({ title, numeric }) => head(title, numeric));
  const groups = columns.some(({ group }) => group !== undefined)
    ? [
        columns.map(({ group }, at): TableCell => {
          if (group === undefined || columns[at - 1]?.group === group) return head('');
          const colSpan = columns.filter((column) => column.group === group).length;
          return head(group, true, { colSpan, bold: true, color: INK });
        }),
      ]
    : [];
  const headerRows = groups.length + 1;
  return {
    table: {
      headerRows,
      dontBreakRows: true,
      widths: columns.map(({ wide }) => (wide ? '*' : 'auto')),
      body: [
        ...groups,
        heads,
        ...rows.map((row) => row.map((value, at) => cell(value, at))),
        ...(total ? [total.map((value, at) => cell(value, at, true))] : []),
      ],
    },
    layout: {
      hLineColor: (at) => (at === headerRows ? INK : LINE),
      hLineWidth: (at) => (at < headerRows ? 0 : at === headerRows ? 0.8 : 0.5),
      vLineWidth: () => 0,
      paddingLeft: (at) => (at === 0 ? 0 : 4),
      paddingRight: () => 2,
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 8],
  };
}

function cellContent(value: ReportCell, { language, currency }: Report): { text: string } | ContentColumns {
  if (value === null) return { text: '–' };
  if (isChannel(value)) {
    return {
      columns: [
        { stack: [channelShape(value.channel)], width: 9 },
        { text: REPORT_WORDS[language].channels[value.channel], width: 'auto' },
      ],
      columnGap: 2,
    };
  }
  if (isDay(value)) return { text: shortDay(value.day, language) };
  if (isMoney(value)) return { text: formatMoney(value.amount, currency, language) };
  if (typeof value === 'number') {
    return {
      text: new Intl.NumberFormat(language === 'es' ? 'es-ES' : 'en-GB', { useGrouping: 'always' }).format(
        value,
      ),
    };
  }
  return { text: String(value) };
}

const DAYS = {
  es: new Intl.DateTimeFormat('es-ES', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
} as const;

function shortDay(day: string, language: Report['language']): string {
  return DAYS[language].format(new Date(`${day}T00:00:00Z`));
}

/** Black or white, whichever stands out more on the organization's colour. */
function readableOn(colour: string): string {
  return luminance(colour) > 0.179 ? INK : '#ffffff';
}

/** The organization's colour where white paper lets it be read, our ink where it does not (4.5:1). */
function darkEnough(colour: string): string {
  return 1.05 / (luminance(colour) + 0.05) >= 4.5 ? colour : INK;
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
