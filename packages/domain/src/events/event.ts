/** What stands on the city's or the world's agenda. Whether it is theirs or ours is its origin, not its kind. */
export const EVENT_KINDS = [
  'city-event',
  'conference',
  'fair',
  'alignment-session',
  'one-to-one',
  'mayors-agenda',
  'political-agenda',
  'press-trip',
  'award-application',
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `external`: somewhere in the world; `local`: in the city, held by others; `own`: held by the organization. */
export const EVENT_ORIGINS = ['external', 'local', 'own'] as const;
export type EventOrigin = (typeof EVENT_ORIGINS)[number];

/** Whether the organization is there; `undecided` until somebody says so. */
export const EVENT_PRESENCES = ['undecided', 'planned', 'attended', 'not-attended'] as const;
export type EventPresence = (typeof EVENT_PRESENCES)[number];

export const EVENT_STATUSES = ['open', 'closed', 'cancelled'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const EVENT_TRANSITIONS = ['close', 'cancel', 'reopen'] as const;
export type EventTransition = (typeof EVENT_TRANSITIONS)[number];
