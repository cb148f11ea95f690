import { AGENDA_READERS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { todayQuery } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import type { Room } from '../rooms.js';

/** How many things wait in a room for the signed-in person; zero while it is not known. */
export function useWaiting(campaignId: string, room: Room): number {
  const may = useMay(AGENDA_READERS);
  const { data } = useQuery({ ...todayQuery(campaignId), enabled: may });
  const waiting = data?.waiting;
  if (waiting === undefined) return 0;
  return room in waiting ? waiting[room as keyof typeof waiting] : 0;
}
