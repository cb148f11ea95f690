import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';

/** Filters live in the address as `a,b`; none means everything. */
export interface Filters {
  readonly channelTypes: readonly ChannelType[];
  readonly audience: string | undefined;
  readonly q: string | undefined;
}

type Search = Readonly<Record<string, string | undefined>>;

/** Longest text that the API looks for. */
export const SEARCH_LENGTH = 100;

export function filtersFrom(search: Search): Filters {
  const wanted = new Set((search['channelTypes'] ?? '').split(','));
  const audience = search['audiences'];
  const q = search['q']?.trim().slice(0, SEARCH_LENGTH);
  return {
    channelTypes: CHANNEL_TYPES.filter((channel) => wanted.has(channel)),
    audience: audience !== undefined && /^[0-9a-f]{24}$/.test(audience) ? audience : undefined,
    q: q === '' ? undefined : q,
  };
}

/** The address after a press on a channel's chip: chosen ones are shown, none chosen shows all. */
export function toggleChannel(chosen: readonly ChannelType[], channel: ChannelType): string | undefined {
  const next = CHANNEL_TYPES.filter((each) => (each === channel) !== chosen.includes(each));
  return next.length === 0 || next.length === CHANNEL_TYPES.length ? undefined : next.join(',');
}

export function hasFilters({ channelTypes, audience, q }: Filters): boolean {
  return channelTypes.length > 0 || audience !== undefined || q !== undefined;
}
