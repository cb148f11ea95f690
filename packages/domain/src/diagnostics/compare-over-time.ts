import type { PlainDateString } from '../shared/plain-date.js';
import type { MediaScope, ScaleValue, WebSubject } from './diagnostic.js';

export interface WebCheckFacts {
  readonly id: string;
  readonly date: PlainDateString;
  readonly subject: WebSubject;
  readonly query: string;
  /** Null when it was not found. */
  readonly rank: number | null;
}

/** The same question asked on several days. */
export interface WebSeries {
  readonly subject: WebSubject;
  /** As it was typed the last time. */
  readonly query: string;
  /** In the order of their days. */
  readonly checks: readonly WebCheckFacts[];
  readonly change: Change;
}

/** `better` and `worse` compare the last two; `first` has nothing to be compared with. */
export type Change = 'first' | 'same' | 'better' | 'worse';

/** B6: the same search of the same subject is one series, whatever its capitals and spaces. */
export function webSeries(checks: readonly WebCheckFacts[]): WebSeries[] {
  const groups = grouped(checks, ({ subject, query }) => `${subject} ${plainQuery(query)}`);
  return groups.map((group) => {
    const [last, before] = [group.at(-1), group.at(-2)];
    return {
      subject: last?.subject ?? 'city',
      query: last?.query ?? '',
      checks: group,
      change: last && before ? changeOf(-place(before), -place(last)) : 'first',
    };
  });
}

export interface MediaAuditFacts {
  readonly id: string;
  readonly date: PlainDateString;
  readonly scope: MediaScope;
  readonly information: ScaleValue;
  readonly perception: ScaleValue;
}

/** What journalists of one scope said in one year. */
export interface MediaRound {
  readonly year: string;
  readonly scope: MediaScope;
  readonly count: number;
  /** Means in tenths: 34 is 3.4. */
  readonly informationTenths: number;
  readonly perceptionTenths: number;
}

/** B3: the interviews of a year are one round; local and international ones are never mixed. */
export function mediaRounds(audits: readonly MediaAuditFacts[]): MediaRound[] {
  return grouped(audits, ({ date, scope }) => `${date.slice(0, 4)} ${scope}`)
    .map((group) => ({
      year: group[0]?.date.slice(0, 4) ?? '',
      scope: group[0]?.scope ?? 'local',
      count: group.length,
      informationTenths: meanTenths(group.map(({ information }) => information)),
      perceptionTenths: meanTenths(group.map(({ perception }) => perception)),
    }))
    .sort((a, b) => (a.scope === b.scope ? compare(a.year, b.year) : compare(b.scope, a.scope)));
}

/** Spelled the same way: without capitals, accents and double spaces. */
function plainQuery(query: string): string {
  return query.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Not found is further down than any rank. */
const place = ({ rank }: WebCheckFacts): number => rank ?? Number.MAX_SAFE_INTEGER;

function changeOf(before: number, now: number): Change {
  if (before === now) return 'same';
  return now > before ? 'better' : 'worse';
}

function meanTenths(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) * 10) / values.length);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups in the order of their first member; the members of each by day, then by identifier. */
function grouped<T extends { readonly id: string; readonly date: string }>(
  items: readonly T[],
  keyOf: (item: T) => string,
): T[][] {
  const groups = new Map<string, T[]>();
  const inOrder = [...items].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
  for (const item of inOrder) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
