import { monthOf } from '@altavoz/domain/shared/plain-date';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { Bulletin } from './api/get-bulletins.js';

export interface MonthOfBulletins<B> {
  readonly month: string;
  readonly when: 'past' | 'current' | 'coming';
  /** One for each list, in the order of the lists' names. */
  readonly bulletins: readonly B[];
}

interface Period {
  readonly start: string;
  readonly end: string;
}

/** Every month of the campaign in order with its bulletins; a month outside it that has one is shown too. */
export function monthsOf<B extends Pick<Bulletin, 'month' | 'listName'>>(
  { start, end }: Period,
  bulletins: readonly B[],
  today: string,
): MonthOfBulletins<B>[] {
  const months = new Set([...monthsBetween(start, end), ...bulletins.map(({ month }) => month)]);
  const current = monthOf(today);
  return [...months].sort().map((month) => ({
    month,
    when: month < current ? 'past' : month === current ? 'current' : 'coming',
    bulletins: bulletins
      .filter((bulletin) => bulletin.month === month)
      .sort((a, b) => (a.listName < b.listName ? -1 : a.listName > b.listName ? 1 : 0)),
  }));
}

/** The next month without a bulletin, beginning with the one after today's; the last month when there is none. */
export function nextMonth(
  months: readonly Pick<MonthOfBulletins<unknown>, 'month' | 'when' | 'bulletins'>[],
): string {
  const free = (when: 'coming' | 'current'): string | undefined =>
    months.find((one) => one.when === when && one.bulletins.length === 0)?.month;
  return free('coming') ?? free('current') ?? months.at(-1)?.month ?? '';
}
