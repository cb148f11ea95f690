import type { LineAmounts } from '@altavoz/domain/budget/budget-line';
import { LINE_STAGES } from '@altavoz/domain/budget/budget-line';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import type { ChannelType, FundingSource } from '@altavoz/domain/tactics/tactic';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';

/** A tactic as a line of the budget. */
export interface BudgetLine {
  readonly name: LocalizedText;
  readonly channelType: ChannelType;
  readonly phase: Phase;
  readonly start: string | null;
  readonly end: string | null;
  readonly fundingSource: FundingSource;
  readonly fundingArea: string;
  readonly budget: LineAmounts;
}

const TITLES = {
  es: {
    sheet: 'Presupuesto',
    name: 'Táctica',
    phase: 'Fase',
    channel: 'Tipo de medio',
    start: 'Comienzo',
    end: 'Final',
    source: 'Fuente de fondos',
    area: 'Área que paga',
    planned: 'Planificado',
    approved: 'Aprobado',
    committed: 'Comprometido',
    spent: 'Ejecutado',
    total: 'Total',
  },
  en: {
    sheet: 'Budget',
    name: 'Tactic',
    phase: 'Phase',
    channel: 'Channel type',
    start: 'Start',
    end: 'End',
    source: 'Funding source',
    area: 'Paying area',
    planned: 'Planned',
    approved: 'Approved',
    committed: 'Committed',
    spent: 'Spent',
    total: 'Total',
  },
} as const;

/** How a cell says a value of a tactic, in the person's language. */
export interface LineWords {
  channel(value: ChannelType, language: Language): WrittenCell;
  source(value: FundingSource, language: Language): WrittenCell;
}

export function budgetColumns(currency: string, language: Language): readonly SheetColumn[] {
  const t = TITLES[language];
  return [
    { title: t.name, width: 38 },
    { title: t.phase, width: 8 },
    { title: t.channel },
    { title: t.start, width: 12 },
    { title: t.end, width: 12 },
    { title: t.source },
    { title: t.area },
    ...LINE_STAGES.map((stage) => ({ title: `${t[stage]} (${currency})`, width: 16 })),
  ];
}

export function budgetSheetName(language: Language): string {
  return TITLES[language].sheet;
}

/** A row for each line, and their sum at the end. */
export function* budgetRows(
  lines: readonly BudgetLine[],
  currency: string,
  language: Language,
  words: LineWords,
): Generator<WrittenCell[]> {
  const digits = currencyExponent(currency);
  const sums = { planned: 0, approved: 0, committed: 0, spent: 0 };
  for (const { name, phase, channelType, start, end, fundingSource, fundingArea, budget } of lines) {
    for (const stage of LINE_STAGES) sums[stage] += budget[stage];
    yield [
      textIn(name, language),
      phase,
      words.channel(channelType, language),
      start === null ? null : { day: start },
      end === null ? null : { day: end },
      words.source(fundingSource, language),
      fundingArea === '' ? null : fundingArea,
      ...LINE_STAGES.map((stage) => ({ amount: budget[stage], digits })),
    ];
  }
  const blank: WrittenCell[] = [null, null, null, null, null, null];
  yield [TITLES[language].total, ...blank, ...LINE_STAGES.map((stage) => ({ amount: sums[stage], digits }))];
}
