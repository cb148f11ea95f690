import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Request } from 'express';

/** What the address (`?language=en`) or else the browser asks for; null when neither names one that we speak. */
export function languageOf(request: Request): Language | null {
  const asked = LANGUAGES.find((language) => language === request.query.language);
  if (asked) return asked;
  const header = request.get('accept-language')?.trim() ?? '';
  if (header === '' || header === '*') return null;
  const best = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === best) ?? null;
}
