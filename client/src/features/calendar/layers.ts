import type { IconName } from '../../shared/ui/icon-paths.js';
import type { Occurrence } from './occurrence.js';

type Kind = Occurrence['kind'];

/** Layers beside the tactics, which have one for each channel type. A layer is named after its first kind. */
export const LAYERS = [
  'event',
  'press-release',
  'bulletin',
  'review',
  'contracting',
  'holiday',
  'observance',
] as const;
export type Layer = (typeof LAYERS)[number];

/** The kinds on each layer: a meeting is looked for among the events, what ends among the deadlines. */
export const KINDS_OF: Readonly<Record<Layer, readonly Exclude<Kind, 'tactic'>[]>> = {
  event: ['event', 'session', 'meeting', 'mayors-agenda'],
  'press-release': ['press-release'],
  bulletin: ['bulletin'],
  review: ['review', 'release'],
  contracting: ['contracting', 'improvement', 'message-end'],
  holiday: ['holiday'],
  observance: ['observance'],
};

const layerOfKind = new Map<Kind, Layer>(
  LAYERS.flatMap((layer) => KINDS_OF[layer].map((kind) => [kind, layer] as const)),
);

/** The layer of an occurrence; none for a tactic. */
export const layerOf = ({ kind }: Pick<Occurrence, 'kind'>): Layer | undefined => layerOfKind.get(kind);

/** The mark before a name. The four shapes belong to channel types. */
export const KIND_ICONS: Readonly<Record<Exclude<Kind, 'tactic'>, IconName>> = {
  event: 'flag',
  session: 'people',
  meeting: 'person',
  'press-release': 'free-press',
  bulletin: 'bulletins',
  review: 'indicators',
  contracting: 'clock',
  improvement: 'clock',
  'message-end': 'messages',
  release: 'budget',
  'mayors-agenda': 'person',
  holiday: 'day',
  observance: 'day',
};

/** What the public meets: the rest is work behind it, or somebody else's day. */
export function isActivity({ kind }: Pick<Occurrence, 'kind'>): boolean {
  return kind === 'tactic' || kind === 'bulletin' || kind === 'press-release';
}

/** A day that is something by itself: words beside its number, never a chip. */
export function isDayMark({ kind }: Pick<Occurrence, 'kind'>): boolean {
  return kind === 'holiday' || kind === 'observance';
}
