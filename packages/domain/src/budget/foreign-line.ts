import { multiplyAndDivide } from '../shared/integer-division.js';
import type { PlainDateString } from '../shared/plain-date.js';
import { sameRatio, type Ratio } from '../shared/ratio.js';
import { ok, refused, type Result } from '../shared/result.js';
import { afterCancelling, EMPTY_LINE, type LineAmounts } from './budget-line.js';
import { exchange } from './exchange.js';

/** The currency of a line with the rate it is counted at, the day of that rate and who published it. */
export interface LineCurrency {
  readonly currency: string;
  /** What one unit of the line's currency is worth in the campaign's. */
  readonly rate: Ratio;
  readonly rateDate: PlainDateString;
  readonly rateSource: string;
}

/** A line in a currency other than the campaign's. */
export interface ForeignLine extends LineCurrency {
  /** The line in its own currency, cumulative like every line (RH14). */
  readonly amounts: LineAmounts;
  /**
   * What was paid at earlier rates: that much of the line's currency is and stays worth that much of the campaign's.
   * A new rate values only what is not paid yet.
   */
  readonly settled: { readonly own: number; readonly worth: number };
}

/** A line as the budget adds it up, in the campaign's currency, and in its own where that is another. */
export interface MoneyOfLine {
  readonly amounts: LineAmounts;
  readonly foreign: ForeignLine | null;
}

export interface LineRevision {
  /** In the currency that the line has after the change; those that are left out stay. */
  readonly amounts?: { readonly [Stage in keyof LineAmounts]?: number | undefined };
  /** Null: the campaign's currency. Left out: as it was. */
  readonly currency?: LineCurrency | null | undefined;
}

export type LineRefusal =
  /** Money is bound already: its currency is a fact. */
  | { readonly code: 'currency-in-use' }
  /** Amounts of one currency are not those of another: the new ones have to be said. */
  | { readonly code: 'amounts-needed' };

/** A line after a change of its amounts, of its rate or of its currency. The rules on amounts are `checkLine`'s. */
export function reviseLine(
  before: MoneyOfLine,
  { amounts = {}, currency }: LineRevision,
  campaignCurrency: string,
): Result<MoneyOfLine, LineRefusal> {
  const wanted = currency?.currency === campaignCurrency ? null : currency;
  const current = before.foreign?.currency ?? campaignCurrency;
  const next = wanted === undefined ? current : (wanted?.currency ?? campaignCurrency);
  const own = before.foreign?.amounts ?? before.amounts;
  const given = Object.fromEntries(Object.entries(amounts).filter(([, value]) => value !== undefined));

  if (next !== current) {
    if (own.committed > 0) return refused({ code: 'currency-in-use' });
    if (own.planned > 0 && amounts.planned === undefined) return refused({ code: 'amounts-needed' });
    return ok(line({ ...EMPTY_LINE, ...given }, wanted && { ...wanted, settled: NOTHING }, campaignCurrency));
  }
  const revised = { ...own, ...given };
  if (!before.foreign) return ok({ amounts: revised, foreign: null });
  const rated = wanted ? atNewRate(before.foreign, wanted, campaignCurrency) : before.foreign;
  return ok(line(revised, rated, campaignCurrency));
}

/** What a cancelled line still weighs, in both currencies: nothing but what is promised to somebody. */
export function cancelLine({ amounts, foreign }: MoneyOfLine, campaignCurrency: string): MoneyOfLine {
  if (!foreign) return { amounts: afterCancelling(amounts), foreign: null };
  return line(afterCancelling(foreign.amounts), foreign, campaignCurrency);
}

/** What an amount of the line is worth in the campaign's currency: first what was paid, then the rest at its rate. */
export function worthOf(
  own: number,
  { currency, rate, settled }: Omit<ForeignLine, 'amounts'>,
  campaignCurrency: string,
): number {
  if (own <= settled.own) return settled.own === 0 ? 0 : multiplyAndDivide(settled.worth, own, settled.own);
  return settled.worth + exchange(own - settled.own, currency, campaignCurrency, rate);
}

const NOTHING = { own: 0, worth: 0 } as const;

function line(
  amounts: LineAmounts,
  terms: Omit<ForeignLine, 'amounts'> | null | undefined,
  campaignCurrency: string,
): MoneyOfLine {
  if (!terms) return { amounts, foreign: null };
  const worth = (own: number): number => worthOf(own, terms, campaignCurrency);
  return {
    amounts: {
      planned: worth(amounts.planned),
      approved: worth(amounts.approved),
      committed: worth(amounts.committed),
      spent: worth(amounts.spent),
    },
    foreign: { ...terms, amounts },
  };
}

/** What was paid keeps its worth for ever; the same rate of another day changes nothing. */
function atNewRate(
  before: ForeignLine,
  wanted: LineCurrency,
  campaignCurrency: string,
): Omit<ForeignLine, 'amounts'> {
  const { spent } = before.amounts;
  const settled = sameRatio(before.rate, wanted.rate)
    ? before.settled
    : { own: spent, worth: worthOf(spent, before, campaignCurrency) };
  return { ...wanted, settled };
}
