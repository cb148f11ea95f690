import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { views } from '@altavoz/contracts/views';
import { PHASES, type Phase } from '@altavoz/domain/campaigns/campaign';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import { KINDS_OF, layerOf, LAYERS, type Layer } from './layers.js';
import type { Occurrence } from './occurrence.js';

/** What is shown. Filters live in the address, so that a view can be shared. */
export interface Filters {
  readonly channelTypes: readonly ChannelType[];
  readonly layers: readonly Layer[];
  readonly phase: Phase | undefined;
  readonly audience: string | undefined;
  readonly q: string | undefined;
}

/** Filters as they are kept with a view, a feed or a share. */
export type KeptFilters = OutputOf<(typeof views)['get']>['filters'];

type Search = Readonly<Record<string, string | undefined>>;

/** Longest text that the API looks for. */
export const SEARCH_LENGTH = 100;

export function filtersFrom(search: Search): Filters {
  const audience = search['audiences'];
  const q = search['q']?.trim().slice(0, SEARCH_LENGTH);
  return {
    channelTypes: layersOn(CHANNEL_TYPES, search['channelTypes']),
    layers: layersOn(LAYERS, search['kinds']),
    phase: PHASES.find((phase) => String(phase) === search['phases']),
    audience: audience !== undefined && /^[0-9a-f]{24}$/.test(audience) ? audience : undefined,
    q: q === '' ? undefined : q,
  };
}

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
  return inAddress(
    all,
    all.filter((layer) => (layer === pressed) !== on.includes(layer)),
  );
}

const inAddress = <T extends string>(all: readonly T[], on: readonly T[]): string | undefined =>
  on.length === all.length ? undefined : on.join(',');

/** Whether an occurrence is on a layer that is shown. */
export function isShown(occurrence: Occurrence, { channelTypes, layers, phase }: Filters): boolean {
  if (phase !== undefined && occurrence.phase !== null && occurrence.phase !== phase) return false;
  const layer = layerOf(occurrence);
  if (layer !== undefined) return layers.includes(layer);
  return occurrence.channelType === null || channelTypes.includes(occurrence.channelType);
}

/** Whether anything is left out. */
export function hasFilters({ channelTypes, layers, phase, audience, q }: Filters): boolean {
  const allOn = channelTypes.length === CHANNEL_TYPES.length && layers.length === LAYERS.length;
  return !allOn || phase !== undefined || audience !== undefined || q !== undefined;
}

/** What is shown now, to be kept: an empty list means all of it. */
export function toKept({ channelTypes, layers, phase, audience, q }: Filters): KeptFilters {
  const tactics = channelTypes.length > 0;
  const allKinds = tactics && layers.length === LAYERS.length;
  return {
    kinds: allKinds
      ? []
      : [...(tactics ? (['tactic'] as const) : []), ...layers.flatMap((layer) => KINDS_OF[layer])],
    channelTypes: channelTypes.length === CHANNEL_TYPES.length ? [] : [...channelTypes],
    phases: phase === undefined ? [] : [phase],
    audiences: audience === undefined ? [] : [audience],
    people: [],
    q: q ?? '',
  };
}

/** The address that shows what was kept. */
export function addressOf(kept: KeptFilters): Search {
  const { kinds, channelTypes, phases, audiences, q } = kept;
  const allKinds = kinds.length === 0;
  const layers = LAYERS.filter((layer) => allKinds || KINDS_OF[layer].some((kind) => kinds.includes(kind)));
  const tactics = allKinds || kinds.includes('tactic');
  const channels = CHANNEL_TYPES.filter(
    (channel) => tactics && (channelTypes.length === 0 || channelTypes.includes(channel)),
  );
  return {
    kinds: inAddress(LAYERS, layers),
    channelTypes: inAddress(CHANNEL_TYPES, channels),
    phases: phases[0] === undefined ? undefined : String(phases[0]),
    audiences: audiences[0],
    q: q === '' ? undefined : q,
  };
}
