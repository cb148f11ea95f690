import { PHASES, type Phase } from '@altavoz/domain/campaigns/campaign';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import type { Occurrence } from './occurrence.js';

/** What is shown. Filters live in the address, so that a view can be shared. */
export interface Filters {
  readonly channelTypes: readonly ChannelType[];
  readonly kinds: readonly LayerKind[];
  readonly phase: Phase | undefined;
  readonly audience: string | undefined;
  readonly q: string | undefined;
}

type Search = Readonly<Record<string, string | undefined>>;

/** Longest text that the API looks for. */
export const SEARCH_LENGTH = 100;

export function filtersFrom(search: Search): Filters {
  const audience = search['audiences'];
  const q = search['q']?.trim().slice(0, SEARCH_LENGTH);
  return {
    channelTypes: layersOn(CHANNEL_TYPES, search['channelTypes']),
    kinds: layersOn(LAYER_KINDS, search['kinds']),
    phase: PHASES.find((phase) => String(phase) === search['phases']),
    audience: audience !== undefined && /^[0-9a-f]{24}$/.test(audience) ? audience : undefined,
    q: q === '' ? undefined : q,
  };
}

/** Kinds beside tactics that can be switched off; tactics are switched by channel type. */
export const LAYER_KINDS = ['bulletin', 'contracting'] as const satisfies readonly Occurrence['kind'][];
export type LayerKind = (typeof LAYER_KINDS)[number];

/** The layers that are on; all of them when the address names none. */
export function layersOn<T extends string>(all: readonly T[], text: string | undefined): readonly T[] {
  if (text === undefined) return all;
  const wanted = new Set(text.split(','));
  return all.filter((layer) => wanted.has(layer));
}

/** The address after a press on a layer's chip; all on is the plain address. */
export function toggleLayer<T extends string>(
  all: readonly T[],
  on: readonly T[],
  pressed: T,
): string | undefined {
  const next = all.filter((layer) => (layer === pressed) !== on.includes(layer));
  return next.length === all.length ? undefined : next.join(',');
}

/** Whether an occurrence is on a layer that is shown. */
export function isShown(occurrence: Occurrence, { channelTypes, kinds, phase }: Filters): boolean {
  if (phase !== undefined && occurrence.phase !== null && occurrence.phase !== phase) return false;
  if (occurrence.kind === 'tactic')
    return occurrence.channelType === null || channelTypes.includes(occurrence.channelType);
  return kinds.includes(occurrence.kind);
}

/** Whether anything is left out. */
export function hasFilters({ channelTypes, kinds, phase, audience, q }: Filters): boolean {
  const allOn = channelTypes.length === CHANNEL_TYPES.length && kinds.length === LAYER_KINDS.length;
  return !allOn || phase !== undefined || audience !== undefined || q !== undefined;
}
