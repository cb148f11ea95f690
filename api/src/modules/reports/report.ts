import type { ReportKind } from '@altavoz/contracts/reports';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Language } from '@altavoz/domain/shared/language';
import type { IndicatorUnit } from '@altavoz/domain/indicators/indicator';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { PrintedBrand } from '../brand/brand-guide.service.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';

/** A channel type is told by its shape on paper and by its word in a sheet. */
interface ChannelCell {
  readonly channel: ChannelType;
}
/** What an indicator shows, in thousandths of its unit as it is kept. */
interface MeasureCell {
  readonly measure: number;
  readonly unit: IndicatorUnit;
}
export type ReportCell = WrittenCell | ChannelCell | MeasureCell;

export function isMeasure(cell: ReportCell): cell is MeasureCell {
  return typeof cell === 'object' && cell !== null && 'measure' in cell;
}

export function isChannel(cell: ReportCell): cell is ChannelCell {
  return typeof cell === 'object' && cell !== null && 'channel' in cell;
}

interface ReportColumn {
  readonly title: string;
  /** What it shares with its neighbours; stands above them on paper and before the title in a sheet. */
  readonly group?: string;
  readonly numeric?: boolean;
  /** Share of the width on paper; what says nothing takes what it needs. */
  readonly wide?: boolean;
  /** Said otherwise on paper, or too much for it. */
  readonly sheetOnly?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Its sheet in the workbook. */
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly total?: readonly ReportCell[];
  /** Above it on paper, where its name says too little or what stands above it says already. */
  readonly heading?: string;
  /** Told in another way on paper, or in the workbook. */
  readonly only?: 'paper' | 'sheet';
  /** As many as stand on paper; the workbook has them all. */
  readonly paperRows?: number;
  readonly empty: string;
}

/** Things with some words each: told one after another on paper, a row each in the workbook. */
export interface CardsBlock {
  readonly kind: 'cards';
  readonly name: string;
  /** What each card says, in order; the first is what it is called. */
  readonly heads: readonly string[];
  readonly items: readonly (readonly string[])[];
  readonly empty: string;
}

/** Bars with their figures above them; the same figures are a sheet in the workbook. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly name: string;
  readonly unit: 'money' | 'count';
  readonly heads: readonly [what: string, figure: string];
  readonly items: readonly { readonly label: string; readonly value: number }[];
  readonly note?: string;
}

export type ReserveParts = Readonly<Record<(typeof PARTS)[number], number>>;

/** From the most to the least certain. */
export const PARTS = ['spent', 'committed', 'approved', 'planned', 'free', 'reserve'] as const;

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly large?: boolean }
  | { readonly kind: 'caution'; readonly title: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'reserve';
      readonly name: string;
      readonly parts: ReserveParts;
      readonly heads: readonly [string, string];
    }
  | {
      readonly kind: 'ribbon';
      readonly start: string;
      readonly counts: readonly number[];
      readonly gaps: readonly DateRange[];
      readonly note: string;
    }
  | TableBlock
  | CardsBlock
  | BarsBlock;

export interface Section {
  /** What it answers, in two or three words. */
  readonly question: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report as it is, before anybody chose paper, sheet or screen: all of them say what stands here. */
export interface Report {
  readonly kind: ReportKind;
  readonly language: Language;
  readonly currency: string;
  readonly title: string;
  readonly subtitle: string;
  readonly organization: string;
  readonly brand: PrintedBrand;
  readonly campaign: string;
  readonly period: DateRange;
  readonly asOf: string;
  readonly madeAt: Date;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly sections: readonly Section[];
  /** Titles of what would have had a section, had there been anything to say. */
  readonly without: readonly string[];
}
