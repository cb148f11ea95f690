import type { dismissFinding, restoreFinding } from '@altavoz/contracts/checks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Dismissal = OutputOf<typeof dismissFinding>;

function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['checks', 'today'].map((room) => client.invalidateQueries({ queryKey: keys.room(campaignId, room) })),
    );
}

/** Sets a warning aside with a reason; it holds until the facts change. */
export function useDismiss(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Dismissal, Error, { findingId: string; reason: string }>({
    mutationFn: (body) =>
      call<typeof dismissFinding>('POST /campaigns/:campaignId/checks/dismissals', {
        params: { campaignId },
        body,
      }),
    onSettled: refresh,
  });
}

/** Brings it back. */
export function useRestore(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<void, Error, Pick<Dismissal, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<typeof restoreFinding>('DELETE /campaigns/:campaignId/checks/dismissals/:dismissalId', {
        params: { campaignId, dismissalId: id },
        version,
      }),
    onSettled: refresh,
  });
}
