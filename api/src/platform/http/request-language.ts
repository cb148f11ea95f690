import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Request } from 'express';

/** What the address (`?language=en`) or else the browser asks for; null when neither names one that we speak. */
export function languageOf(request: Request): Language | null {
  // Failures are answered in it too, so it is looked at before anything was parsed; only two words count.
  const named = new URLSearchParams(request.originalUrl.split('?')[1] ?? '').get('language');
  const asked = LANGUAGES.find((language) => language === named);
  if (asked) return asked;
  const header = request.get('accept-language')?.trim() ?? '';
  if (header === '' || header === '*') return null;
  const best = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === best) ?? null;
}
