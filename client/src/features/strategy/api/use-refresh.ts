import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';

/** What may have changed after something in this room was saved. */
export const ROOMS = [
  'diagnostics',
  'swot-items',
  'positioning',
  'objectives',
  'audiences',
  'actors',
  'actor-snapshots',
  'checks',
  'today',
] as const;

/** Asks again for everything of the room, and for what the rules say of it. */
export function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(ROOMS.map((room) => client.invalidateQueries({ queryKey: keys.room(campaignId, room) })));
}
