import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import { xlsxWorkbook, type Sheet } from '../../platform/spreadsheets/write-xlsx.js';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import { sheetCell } from './cell-text.js';
import { PARTS, type Block, type Report } from './report.js';
import { REPORT_WORDS } from './report-words.js';

/** The tables and charts of a report, a sheet each; amounts are numbers and days are days. */
export function reportXlsx(report: Report): Promise<Buffer> {
  const sheets: Sheet[] = [front(report)];
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    const made = sheetOf(block, report);
    if (made) sheets.push({ ...made, name: freeName(made.name, sheets) });
  }
  return xlsxWorkbook(sheets);
}

/** What it is, of when, and what has to be read with its figures. */
function front(report: Report): Sheet {
  const words = REPORT_WORDS[report.language];
  const cautions = report.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'caution'),
  );
  return {
    name: words.sheets.figures,
    columns: [
      { title: report.title, width: 44 },
      { title: report.campaign, width: 60 },
    ],
    rows: [
      [report.organization, report.subtitle],
      [words.asOf, { day: report.asOf }],
      [words.col.from, { day: report.period.start }],
      [words.col.to, { day: report.period.end }],
      ...report.figures.map(({ value, label }): WrittenCell[] => [label, value]),
      ...cautions.map((caution): WrittenCell[] => [caution.title, caution.text]),
    ],
  };
}

function sheetOf(block: Block, report: Report): Sheet | null {
  const { language, currency } = report;
  const words = REPORT_WORDS[language];
  const money = (amount: number): WrittenCell => ({ amount, digits: currencyExponent(currency) });
  if (block.kind === 'table') {
    if (block.only === 'paper') return null;
    return {
      name: block.name,
      columns: block.columns.map(({ title, group, wide }) => ({
        title: group === undefined ? title : `${group}: ${title}`,
        width: wide ? 40 : 16,
      })),
      rows: [...block.rows, ...(block.total ? [block.total] : [])].map((row) =>
        row.map((value) => sheetCell(value, report)),
      ),
    };
  }
  if (block.kind === 'cards') {
    return {
      name: block.name,
      columns: block.heads.map((title) => ({ title, width: 40 })),
      rows: block.items.map((item) => item.map((text) => (text === '' ? null : text))),
    };
  }
  if (block.kind === 'bars') {
    return {
      name: block.name,
      columns: block.heads.map((title) => ({ title, width: 18 })),
      rows: block.items.map(({ label, value }) => [label, block.unit === 'money' ? money(value) : value]),
    };
  }
  if (block.kind === 'reserve') {
    return {
      name: block.name,
      columns: block.heads.map((title) => ({ title, width: 18 })),
      rows: PARTS.map((key) => [words.parts[key], money(block.parts[key])]),
    };
  }
  return null;
}

/** Two sheets never share a name. */
function freeName(name: string, taken: readonly Sheet[]): string {
  const used = taken.filter((sheet) => sheet.name === name || sheet.name.startsWith(`${name} (`)).length;
  return used === 0 ? name : `${name} (${used + 1})`;
}
