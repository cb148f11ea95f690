import { allocate, multiplyAndTruncate } from '../shared/integer-division.js';
import { add, BASIS_POINTS, money, sum, type Money } from '../shared/money.js';
import { monthOf, type PlainDateString } from '../shared/plain-date.js';
import type { ClipScope, ClipTone, FreePressGroup } from './clip.js';

export interface ClipInSummary {
  readonly date: PlainDateString;
  readonly scope: ClipScope;
  readonly outlet: string;
  readonly tone: ClipTone;
  readonly value: Money;
  readonly tacticId?: string | null | undefined;
  readonly messageIds: readonly string[];
}

export interface FreePressFigures {
  /** Favourable and neutral clips. */
  readonly count: number;
  readonly value: Money;
  /** Critical clips are counted and valued apart: unfavourable space saves no advertising. */
  readonly criticalCount: number;
  readonly criticalValue: Money;
}

export interface FreePressPart extends FreePressFigures {
  /** `2027-03`, `national`, the outlet's name, a tactic's or message's id; null for clips without one. */
  readonly key: string | null;
}

export interface FreePressSummary extends FreePressFigures {
  readonly groups: readonly FreePressPart[];
  /** Clips valued in another currency: counted above, their value is here and in no sum. */
  readonly otherCurrencies: readonly Money[];
}

/**
 * Clips by month, scope, outlet, tactic or message. The groups' values add up to the whole to the cent. By
 * message, a clip that carries several counts once for each, and its value is divided among them in equal parts.
 */
export function summarizeFreePress(
  clips: readonly ClipInSummary[],
  by: FreePressGroup,
  currency: string,
): FreePressSummary {
  const whole = new Tally(currency);
  const groups = new Map<string | null, Tally>();
  for (const clip of clips) {
    const value = clip.value.currency === currency ? clip.value : money(0, currency);
    whole.count(clip.tone, value);
    const keys = keysOf(clip, by);
    const shares = allocate(
      value.amount,
      keys.map(() => 1),
    );
    keys.forEach((key, index) => {
      const group = groups.get(key) ?? new Tally(currency);
      groups.set(key, group);
      group.count(clip.tone, money(shares[index] ?? 0, currency));
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
  summary: FreePressFigures,
  paid: readonly Money[],
): AdvertisingComparison {
  return { avoided: summary.value, paid: sum(paid, summary.value.currency) };
}

function keysOf(clip: ClipInSummary, by: FreePressGroup): (string | null)[] {
  switch (by) {
    case 'month':
      return [monthOf(clip.date)];
    case 'scope':
      return [clip.scope];
    case 'outlet':
      return [clip.outlet];
    case 'tactic':
      return [clip.tacticId ?? null];
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
  private clips = 0;
  private critical = 0;
  private value: Money;
  private criticalValue: Money;

  constructor(currency: string) {
    this.value = money(0, currency);
    this.criticalValue = money(0, currency);
  }

  count(tone: ClipTone, value: Money): void {
    if (tone === 'critical') {
      this.critical += 1;
      this.criticalValue = add(this.criticalValue, value);
    } else {
      this.clips += 1;
      this.value = add(this.value, value);
    }
  }

  figures(): FreePressFigures {
    const { clips, critical, value, criticalValue } = this;
    return { count: clips, value, criticalCount: critical, criticalValue };
  }
}
