import { CATALOGUE } from '@altavoz/catalogue/catalogue';
import type { getCatalogue } from '@altavoz/contracts/catalogue';
import type { OutputOf } from '@altavoz/contracts/endpoint';

/** The guides' lists as they ship. */
export function presentCatalogue(): OutputOf<typeof getCatalogue> {
  const { source, publics, audiences, themes, tactics, indicators, checklists } = CATALOGUE;
  return {
    source,
    publics: publics.map((entry) => ({ ...entry })),
    audiences: audiences.map((entry) => ({ ...entry })),
    themes: themes.map((entry) => ({ ...entry })),
    tactics: tactics.map((entry) => ({ ...entry })),
    indicators: indicators.map((entry) => ({ ...entry })),
    checklists: checklists.map((entry) => ({ ...entry })),
  };
}
