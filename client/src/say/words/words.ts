import type { Language } from '@altavoz/domain/shared/language';
import { createContext, use } from 'react';
import { en } from './en.js';
import { es, type SayWords } from './es.js';

/** Both languages travel with the page: offline there is nowhere to fetch the other one from. */
export const WORDS: Readonly<Record<Language, SayWords>> = { es, en };

export const LanguageContext = createContext<Language>('es');

/** The words in the chosen language, and which one it is. */
export function useWords(): { readonly words: SayWords; readonly language: Language } {
  const language = use(LanguageContext);
  return { words: WORDS[language], language };
}
