import { placeOf, type FindingRoom } from '../../shared/checks/finding-place.js';
import type { Finding } from '../../shared/plan/checks.js';

/** In the order of the navigation. */
const ORDER: readonly FindingRoom[] = [
  'calendar',
  'strategy',
  'messages',
  'tactics',
  'budget',
  'free-press',
  'indicators',
  'bulletins',
  'people',
  'settings',
];

export interface RoomOfFindings {
  readonly room: FindingRoom;
  readonly findings: readonly Finding[];
}

/** The findings by the room where each is mended, what blocks first; rooms without any are left out. */
export function byRoom(findings: readonly Finding[]): RoomOfFindings[] {
  const rooms = new Map<FindingRoom, Finding[]>(ORDER.map((room) => [room, []]));
  for (const finding of findings) rooms.get(placeOf(finding).room)?.push(finding);
  return [...rooms]
    .filter(([, found]) => found.length > 0)
    .map(([room, found]) => ({
      room,
      findings: [
        ...found.filter(({ level }) => level === 'blocking'),
        ...found.filter(({ level }) => level !== 'blocking'),
      ],
    }));
}
