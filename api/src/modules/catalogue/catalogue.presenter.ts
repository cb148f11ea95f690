import { CATALOGUE } from '@altavoz/catalogue/catalogue';
import type { getCatalogue, getCatalogueTactics } from '@altavoz/contracts/catalogue';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { OfferedTactics } from './catalogue.service.js';

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

/** The tactics as this organization adds them. */
export function presentOfferedTactics({
  version,
  updatedAt,
  items,
}: OfferedTactics): OutputOf<typeof getCatalogueTactics> {
  return {
    version,
    updatedAt: updatedAt?.toISOString() ?? null,
    items: items.map(({ purpose: _purpose, twoWay: _twoWay, ...entry }) => ({
      ...entry,
      label: { ...entry.label },
      description: { ...entry.description },
      shortName: { ...entry.shortName },
      cost: { ...entry.cost },
      indicators: [...entry.indicators],
    })),
  };
}
