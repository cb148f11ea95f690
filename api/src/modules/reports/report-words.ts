import type { Language } from '@altavoz/domain/shared/language';
import { en } from './report-words-en.js';
import { es } from './report-words-es.js';

export type ReportWords = typeof es;
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { es, en };

/** A word for a value of the plan; one that a later version adds is told as it is called in the data. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
