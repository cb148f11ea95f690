import { formatDay, formatMoney, formatMonth } from '@altavoz/domain/shared/format';
import type { PdfBlock, PdfCell, PdfDocument } from '../../platform/pdf/document.js';
import { darkEnough, readableOn } from '../../platform/pdf/readable.js';
import { isDay, isMoney } from '../../platform/spreadsheets/cell.js';
import { barsDrawing, reserveDrawing, ribbonDrawing, TINTS } from './charts.js';
import { isChannel, PARTS, type Block, type Report, type ReportCell, type TableBlock } from './report.js';
import { REPORT_WORDS } from './report-words.js';

/** A report on paper: a cover that says what it is, sections with their question, figures, drawings and tables. */
export function reportPdf(report: Report): PdfDocument {
  const { language, title, organization, madeAt, asOf, campaign, brand } = report;
  const words = REPORT_WORDS[language];
  return {
    language,
    title: `${title} · ${campaign}`,
    organization,
    madeAt,
    foot: `${campaign} · ${words.asOf} ${formatDay(asOf, language)}`,
    head: [title, campaign],
    colours: { accent: darkEnough(brand.primaryColour), second: darkEnough(brand.accentColour) },
    content: [
      {
        kind: 'cover',
        colour: brand.primaryColour,
        ink: readableOn(brand.primaryColour),
        over: organization,
        logo: report.logo,
        title,
        subtitle: report.subtitle,
        figures: report.figures,
      },
      ...report.sections.flatMap(({ question, title: text, blocks }, index): PdfBlock[] => [
        { kind: 'heading', level: 2, over: `${index + 1}. ${question}`, text, bookmark: true },
        ...blocks.flatMap((block) => blocksOf(block, report, blocks)),
      ]),
    ],
  };
}

/** Several tables of a section each have their name above them; a single one is what the section is called. */
function blocksOf(block: Block, report: Report, section: readonly Block[]): PdfBlock[] {
  const { language, currency } = report;
  const words = REPORT_WORDS[language];
  switch (block.kind) {
    case 'text':
      return [{ kind: 'paragraph', text: block.text, look: block.large ? 'lead' : 'body' }];
    case 'caution':
      return [{ kind: 'notice', title: block.title, text: block.text }];
    case 'list':
      return [{ kind: 'list', items: block.items }];
    case 'reserve': {
      const money = (key: (typeof PARTS)[number]) => formatMoney(block.parts[key], currency, language);
      return [
        {
          kind: 'figure',
          drawing: reserveDrawing(block.parts),
          alt: `${block.name}: ${PARTS.map((key) => `${words.parts[key]} ${money(key)}`).join('; ')}.`,
        },
        {
          kind: 'legend',
          items: PARTS.map((key) => ({
            sign: key === 'reserve' ? { kind: 'dotted' } : { kind: 'part', opacity: TINTS[key] },
            label: words.parts[key],
            value: money(key),
          })),
        },
      ];
    }
    case 'bars': {
      const said = block.items.map(({ label, value }) => {
        const figure = block.unit === 'money' ? formatMoney(value, currency, language) : String(value);
        return `${formatMonth(label, language)} ${figure}`;
      });
      return [
        { kind: 'heading', level: 3, text: block.name },
        {
          kind: 'figure',
          drawing: barsDrawing(block, { language, currency }),
          alt: `${block.name}: ${said.join('; ')}.`,
        },
        ...(block.note === undefined ? [] : [quiet(block.note)]),
      ];
    }
    case 'ribbon': {
      const gaps = block.gaps.map(
        ({ start, end }) => `${formatDay(start, language)} – ${formatDay(end, language)}`,
      );
      return [
        {
          kind: 'figure',
          drawing: ribbonDrawing(block, language),
          alt: [block.note, ...gaps].join(' '),
        },
        quiet(block.note),
      ];
    }
    case 'table': {
      const named = section.filter(({ kind }) => kind === 'table' || kind === 'bars').length > 1;
      return [
        ...(named ? [{ kind: 'heading' as const, level: 3 as const, text: block.name }] : []),
        block.rows.length === 0 ? quiet(block.empty) : table(block, report),
      ];
    }
  }
}

const quiet = (text: string): PdfBlock => ({ kind: 'paragraph', text, look: 'quiet' });

function table({ columns, rows, total }: TableBlock, report: Report): PdfBlock {
  const blank = (value: ReportCell): PdfCell => (value === null ? { text: '' } : cell(value, report));
  return {
    kind: 'table',
    columns,
    rows: rows.map((row) => row.map((value) => cell(value, report))),
    ...(total ? { total: total.map(blank) } : {}),
  };
}

function cell(value: ReportCell, { language, currency }: Report): PdfCell {
  if (value === null) return { text: '–' };
  if (isChannel(value)) {
    return { text: REPORT_WORDS[language].channels[value.channel], channel: value.channel };
  }
  if (isDay(value)) return { text: shortDay(value.day, language) };
  if (isMoney(value)) return { text: formatMoney(value.amount, currency, language) };
  if (typeof value === 'number') return { text: NUMBERS[language].format(value) };
  return { text: String(value) };
}

const NUMBERS = {
  es: new Intl.NumberFormat('es-ES', { useGrouping: 'always' }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: 'always' }),
} as const;
const DAYS = {
  es: new Intl.DateTimeFormat('es-ES', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
} as const;

function shortDay(day: string, language: Report['language']): string {
  return DAYS[language].format(new Date(`${day}T00:00:00Z`));
}
