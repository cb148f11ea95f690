import type { EventKind } from './event.js';

/** Kinds with a layer of the calendar of their own; the rest are events. */
const LAYERS = {
  'alignment-session': 'session',
  'one-to-one': 'meeting',
  'mayors-agenda': 'mayors-agenda',
} as const satisfies Partial<Record<EventKind, string>>;

export type EventLayer = 'event' | (typeof LAYERS)[keyof typeof LAYERS];

/** Which layer of the calendar an event stands in. */
export function layerOf(kind: EventKind): EventLayer {
  return kind in LAYERS ? LAYERS[kind as keyof typeof LAYERS] : 'event';
}
