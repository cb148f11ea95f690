import { formatDay, formatMoney, formatMonth } from '@altavoz/domain/shared/format';
import type { PdfBlock, PdfCell, PdfDocument } from '../../platform/pdf/document.js';
import { darkEnough, readableOn } from '../../platform/pdf/readable.js';
import { cellText } from './cell-text.js';
import { barsDrawing, reserveDrawing, ribbonDrawing, TINTS } from './charts.js';
import {
  isChannel,
  PARTS,
  type Block,
  type CardsBlock,
  type Report,
  type Section,
  type ReportCell,
  type TableBlock,
} from './report.js';
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
        logo: brand.logo,
        title,
        subtitle: report.subtitle,
        figures: report.figures,
      },
      ...report.sections.flatMap(({ question, title: text, blocks }, index): PdfBlock[] => [
        { kind: 'heading', level: 2, over: `${index + 1}. ${question}`, text, bookmark: true },
        ...blocks.flatMap((block) => blocksOf(block, report, { title: text, blocks })),
      ]),
      ...(report.without.length === 0 ? [] : [quiet(words.without(report.without.join(', ')))]),
    ],
  };
}

/** Several tables of a section each have their name above them; a single one is what the section is called. */
function blocksOf(block: Block, report: Report, section: Pick<Section, 'title' | 'blocks'>): PdfBlock[] {
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
    case 'cards':
      return cards(block);
    case 'table': {
      if (block.only === 'sheet') return [];
      const { rows, paperRows = rows.length, heading = block.name } = block;
      const hidden = rows.length - Math.min(paperRows, rows.length);
      const drawn = section.blocks.filter(({ kind }) => kind === 'table' || kind === 'bars').length;
      return [
        ...(drawn > 1 && heading !== section.title
          ? [{ kind: 'heading' as const, level: 3 as const, text: heading }]
          : []),
        ...(rows.length === 0 ? [quiet(block.empty)] : [table(block, report)]),
        ...(hidden > 0 ? [quiet(words.more(hidden))] : []),
      ];
    }
  }
}

const quiet = (text: string): PdfBlock => ({ kind: 'paragraph', text, look: 'quiet' });

function table({ columns: all, rows, total, paperRows }: TableBlock, report: Report): PdfBlock {
  // A column in which nobody wrote anything says nothing on paper.
  const isShown = all.map(({ sheetOnly }, at) => !sheetOnly && rows.some((row) => row[at] !== null));
  const columns = all.filter((_, at) => isShown[at]);
  const shown = (row: readonly ReportCell[]) => row.filter((_, at) => isShown[at]);
  const blank = (value: ReportCell): PdfCell => (value === null ? { text: '' } : cell(value, report));
  return {
    kind: 'table',
    columns,
    rows: rows.slice(0, paperRows).map((row) => shown(row).map((value) => cell(value, report))),
    ...(total ? { total: shown(total).map(blank) } : {}),
  };
}

function cell(value: ReportCell, report: Report): PdfCell {
  const text = cellText(value, report);
  return value !== null && isChannel(value) ? { text, channel: value.channel } : { text };
}

/** Its name, and what it says beside what is asked; what nobody answered is left out. */
function cards({ heads, items, empty }: CardsBlock): PdfBlock[] {
  if (items.length === 0) return [quiet(empty)];
  return items.flatMap(([title = '', ...answers]): PdfBlock[] => {
    const said = answers.flatMap((text, at) =>
      text === '' ? [] : [[{ text: heads[at + 1] ?? '', quiet: true }, { text }]],
    );
    return [
      { kind: 'heading', level: 3, text: title },
      ...(said.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [
                { title: '', width: 0.2 },
                { title: '', wide: true },
              ],
              rows: said,
            },
          ]),
    ];
  });
}
