import { formatBasisPoints, formatDay, formatMoney, formatMonth } from '../shared/format.js';
import { labelIn, type Label, type Language } from '../shared/language.js';
import type { Finding } from './finding.js';

/** A finding's values, said in one language. A value that a rule forgot stops the sentence instead of leaving a hole. */
export interface SentenceValues {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly money: (name: string) => string;
  readonly day: (name: string) => string;
  readonly month: (name: string) => string;
  readonly share: (name: string) => string;
  readonly has: (name: string) => boolean;
}

/** The values of a finding for the sentences of one language. */
export function valuesIn(finding: Finding, language: Language): SentenceValues {
  const { values } = finding;
  const text = (name: string): string => {
    const found = value(name);
    return typeof found === 'number' ? String(found) : labelIn(found, language);
  };
  const number = (name: string): number => Number(value(name));
  return {
    text,
    number,
    money: (name) => formatMoney(number(name), text('currency'), language),
    day: (name) => formatDay(text(name), language),
    month: (name) => formatMonth(text(name), language),
    share: (name) => formatBasisPoints(number(name), language),
    has: (name) => values[name] !== undefined,
  };

  function value(name: string): Label | number {
    const found = values[name];
    if (found === undefined)
      throw new Error(`the finding ${finding.rule} ${finding.key} has no value "${name}"`);
    return found;
  }
}
