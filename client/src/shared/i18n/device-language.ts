import type { Language } from '@altavoz/domain/shared/language';

const KEY = 'altavoz-language';

/** The language that a text names, when it is one of ours. */
export const toLanguage = (value: string | null | undefined): Language | undefined =>
  value === 'es' || value === 'en' ? value : undefined;

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may refuse storage; then the language lasts as long as the page.
    return null;
  }
}

/** The remembered language, else the browser's, else Spanish. */
export function chosenLanguage(): Language {
  return toLanguage(remembered()) ?? toLanguage(navigator.language.slice(0, 2).toLowerCase()) ?? 'es';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}
