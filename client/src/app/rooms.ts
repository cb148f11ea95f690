import { AGENDA_READERS, EVERYONE, PLAN_READERS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import type { IconName } from '../shared/ui/icon-paths.js';

/** The rooms of a campaign, as the address names them. */
export type Room =
  | 'today'
  | 'calendar'
  | 'strategy'
  | 'messages'
  | 'tactics'
  | 'budget'
  | 'free-press'
  | 'indicators'
  | 'bulletins'
  | 'reports'
  | 'people'
  | 'settings';

export interface RoomEntry {
  readonly room: Room;
  readonly icon: IconName;
  /** Who finds it in the navigation; the API decides what they may read in it. */
  readonly roles: readonly Role[];
}

/** The navigation, in groups separated by a line. */
export const roomGroups: readonly (readonly RoomEntry[])[] = [
  [
    { room: 'today', icon: 'today', roles: AGENDA_READERS },
    { room: 'calendar', icon: 'calendar', roles: AGENDA_READERS },
  ],
  [
    { room: 'strategy', icon: 'strategy', roles: PLAN_READERS },
    { room: 'messages', icon: 'messages', roles: EVERYONE },
    { room: 'tactics', icon: 'tactics', roles: PLAN_READERS },
    { room: 'budget', icon: 'budget', roles: PLAN_READERS },
  ],
  [
    { room: 'free-press', icon: 'free-press', roles: [...PLAN_READERS, 'spokesperson'] },
    { room: 'indicators', icon: 'indicators', roles: PLAN_READERS },
    { room: 'bulletins', icon: 'bulletins', roles: PLAN_READERS },
    { room: 'reports', icon: 'reports', roles: PLAN_READERS },
  ],
  [
    { room: 'people', icon: 'people', roles: PLAN_READERS },
    { room: 'settings', icon: 'settings', roles: EVERYONE },
  ],
];

/** The four tabs of a phone; everything else lives under “more”. */
export const phoneRooms: readonly Room[] = ['today', 'calendar', 'messages', 'bulletins'];

/** The rooms a role finds, in order. */
export function roomsFor(role: Role): readonly RoomEntry[] {
  return roomGroups.flat().filter((entry) => entry.roles.includes(role));
}

/** Where a role lands: Today, or the first room it has. */
export function firstRoom(role: Role): Room {
  return roomsFor(role)[0]?.room ?? 'messages';
}
