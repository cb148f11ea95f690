import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import type { Bulletin } from './api/get-bulletins.js';

/** The bulletin with the words of one of its languages in place of those of its list; its own where it lacks that one. */
export function inLanguage(bulletin: Bulletin, language: string | undefined): Bulletin {
  const variant = bulletin.variants.find((one) => one.language === language);
  if (!variant) return bulletin;
  const { subject, preheader, blocks } = variant;
  return { ...bulletin, language: variant.language, subject, preheader, blocks };
}

/** The list's language first, then those it is in as well. */
export const languagesOf = ({ language, variants }: Bulletin): Language[] => [
  language,
  ...variants.map((variant) => variant.language),
];

/** Those it is not in yet. */
export const missingLanguages = (bulletin: Bulletin): Language[] =>
  LANGUAGES.filter((one) => !languagesOf(bulletin).includes(one));
