import type { Language } from '@altavoz/domain/shared/language';

/** L M X J V S D in Spanish, where two weekdays begin with M; the first letter elsewhere. `index` is 0 for Monday. */
export function weekdayLetter(short: string, index: number, language: Language): string {
  return language === 'es' && index === 2 ? 'X' : short.charAt(0).toUpperCase();
}
