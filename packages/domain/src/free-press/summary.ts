import { allocate, multiplyAndTruncate } from '../shared/integer-division.js';
import { add, BASIS_POINTS, money, sum, type Money } from '../shared/money.js';
import { monthOf, type PlainDateString } from '../shared/plain-date.js';
import type { ClipScope, ClipTone, FreePressGroup } from './clip.js';

/** One clip, or several that are alike in all that is grouped by. */
export interface ClipInSummary {
  readonly date: PlainDateString;
  readonly scope: ClipScope;
  readonly outlet: string;
  readonly tone: ClipTone;
  /** Of all the clips that it stands for. */
  readonly value: Money;
  readonly tacticId?: string | null | undefined;
  readonly pressReleaseId?: string | null | undefined;
  readonly messageIds: readonly string[];
  /** Speaks of us, but not with any of our messages, or against them. */
  readonly offMessage?: boolean | undefined;
  /** The same piece is counted elsewhere. */
  readonly copy?: boolean | undefined;
  readonly reach?: number | null | undefined;
  /** How many of them carry a message, and quote the spokesperson. */
  readonly withMessage?: number | undefined;
  readonly quoted?: number | undefined;
  /** How many clips it stands for; by message, of one value each. One unless said. */
  readonly times?: number | undefined;
}

export interface FreePressFigures {
  /** Favourable and neutral clips that are on message, each piece once. */
  readonly count: number;
  readonly value: Money;
  readonly favourable: number;
  readonly neutral: number;
  /** Critical clips are counted and valued apart: unfavourable space saves no advertising. */
  readonly criticalCount: number;
  readonly criticalValue: Money;
  /** What is not critical, but does not say what the campaign says. */
  readonly offMessageCount: number;
  readonly offMessageValue: Money;
  /** Duplicates and syndications of pieces that are counted already; no value, no reach. */
  readonly copies: number;
  /** Of every piece, also of those whose value stays apart. */
  readonly reach: number;
  readonly withMessage: number;
  readonly quoted: number;
}

export interface FreePressPart extends FreePressFigures {
  /** `2027-03`, `national`, the outlet's name, the year's first month, an id; null for clips without one. */
  readonly key: string | null;
}

export interface FreePressSummary extends FreePressFigures {
  readonly groups: readonly FreePressPart[];
  /** Clips valued in another currency: counted above, their value is here and in no sum. */
  readonly otherCurrencies: readonly Money[];
}

/** A campaign's years begin with its first month. */
export interface FreePressPeriod {
  readonly start: PlainDateString;
}

/**
 * Clips by month, campaign year, scope, outlet, tactic, message or press release, in any order. The groups' values add
 * up to the whole to the cent. By message, a clip that carries several counts once for each, and its value is divided
 * among them in equal parts.
 */
export function summarizeFreePress(
  clips: readonly ClipInSummary[],
  by: FreePressGroup,
  currency: string,
  period: FreePressPeriod = { start: '1900-01-01' },
): FreePressSummary {
  const whole = new Tally(currency);
  const groups = new Map<string | null, Tally>();
  for (const clip of clips) {
    const amount = clip.value.currency === currency ? clip.value.amount : 0;
    whole.count(clip, amount);
    const keys = keysOf(clip, by, period);
    const shares = sharesOf(amount, clip.times ?? 1, keys.length);
    keys.forEach((key, index) => {
      const group = groups.get(key) ?? new Tally(currency);
      groups.set(key, group);
      group.count(clip, shares[index] ?? 0);
    });
  }
  return {
    ...whole.figures(),
    groups: [...groups]
      .map(([key, tally]) => ({ key, ...tally.figures() }))
      .sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1)),
    otherCurrencies: inOtherCurrencies(clips, currency),
  };
}

/** Each clip is divided by itself, so that alike clips give what they give one by one. */
function sharesOf(amount: number, times: number, parts: number): number[] {
  if (parts === 1) return [amount];
  if (amount % times !== 0) throw new RangeError('clips that are divided together need one value each');
  return allocate(amount / times, new Array<number>(parts).fill(1)).map((share) => share * times);
}

/** Notes that some medium published, of those sent, in basis points and rounded down; null when none was sent. */
export function pickUpRate(sent: number, published: number): number | null {
  return sent === 0 ? null : multiplyAndTruncate(published, BASIS_POINTS, sent);
}

export interface AdvertisingComparison {
  /** What the clips' space would have cost. */
  readonly avoided: Money;
  /** What the plan really spends on paid advertising. */
  readonly paid: Money;
}

/** The two figures side by side. They are never added to, nor taken from, the budget or each other. */
export function compareWithAdvertising(
  summary: Pick<FreePressFigures, 'value'>,
  paid: readonly Money[],
): AdvertisingComparison {
  return { avoided: summary.value, paid: sum(paid, summary.value.currency) };
}

/** The first month of the campaign's year in which a month lies. */
export function campaignYearOf(month: string, { start }: FreePressPeriod): string {
  const [first = 1] = start.slice(5, 7).split('-').map(Number);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const begins = number >= first ? year : year - 1;
  return `${String(begins).padStart(4, '0')}-${String(first).padStart(2, '0')}`;
}

function keysOf(clip: ClipInSummary, by: FreePressGroup, period: FreePressPeriod): (string | null)[] {
  switch (by) {
    case 'month':
      return [monthOf(clip.date)];
    case 'year':
      return [campaignYearOf(monthOf(clip.date), period)];
    case 'scope':
      return [clip.scope];
    case 'outlet':
      return [clip.outlet];
    case 'tactic':
      return [clip.tacticId ?? null];
    case 'press-release':
      return [clip.pressReleaseId ?? null];
    case 'message': {
      const ids = [...new Set(clip.messageIds)];
      return ids.length > 0 ? ids : [null];
    }
  }
}

function inOtherCurrencies(clips: readonly ClipInSummary[], currency: string): Money[] {
  const sums = new Map<string, Money>();
  for (const { value } of clips) {
    if (value.currency !== currency)
      sums.set(value.currency, add(sums.get(value.currency) ?? money(0, value.currency), value));
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

class Tally {
  private readonly clips = { favourable: 0, neutral: 0, critical: 0, offMessage: 0, copies: 0 };
  private readonly values = { counted: 0, critical: 0, offMessage: 0 };
  private readonly beside = { reach: 0, withMessage: 0, quoted: 0 };

  constructor(private readonly currency: string) {}

  count(clip: ClipInSummary, amount: number): void {
    const times = clip.times ?? 1;
    if (clip.copy) {
      this.clips.copies += times;
      return;
    }
    const place = placeOf(clip);
    if (place === 'counted') this.clips[clip.tone] += times;
    else this.clips[place] += times;
    this.values[place] += amount;
    this.beside.reach += clip.reach ?? 0;
    this.beside.withMessage += clip.withMessage ?? (clip.messageIds.length > 0 ? times : 0);
    this.beside.quoted += clip.quoted ?? 0;
  }

  figures(): FreePressFigures {
    const { favourable, neutral, critical, offMessage, copies } = this.clips;
    const of = (amount: number): Money => money(amount, this.currency);
    return {
      count: favourable + neutral,
      value: of(this.values.counted),
      favourable,
      neutral,
      criticalCount: critical,
      criticalValue: of(this.values.critical),
      offMessageCount: offMessage,
      offMessageValue: of(this.values.offMessage),
      copies,
      ...this.beside,
    };
  }
}

/** Where a piece's value goes: into the sum, or to one of the two that stand apart. */
function placeOf({ tone, offMessage }: Pick<ClipInSummary, 'tone' | 'offMessage'>) {
  if (tone === 'critical') return 'critical';
  return offMessage ? 'offMessage' : 'counted';
}

/** Whether a clip's value is in the sum: neither critical nor off message, and not the copy of another. */
export function isCounted(clip: Pick<ClipInSummary, 'tone' | 'offMessage' | 'copy'>): boolean {
  return !clip.copy && placeOf(clip) === 'counted';
}
