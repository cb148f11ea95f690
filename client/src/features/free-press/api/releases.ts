import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { pressReleases } from '@altavoz/contracts/press-releases';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type PressRelease = OutputOf<(typeof pressReleases)['get']>;
export type PressReleaseBody = InputOf<(typeof pressReleases)['create']>['body'];

/** Notes to the media with what came of them. */
export const releasesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'releases'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof pressReleases)['list']>('GET /campaigns/:campaignId/press-releases', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

function useRefresh(campaignId: string) {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['free-press', 'calendar', 'today'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

/** Adds a press release, or changes the one that is given. */
export function useSaveRelease(campaignId: string, release: PressRelease | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<PressRelease, Error, PressReleaseBody>({
    mutationFn: (body) =>
      release
        ? call<(typeof pressReleases)['update']>(
            'PATCH /campaigns/:campaignId/press-releases/:pressReleaseId',
            {
              params: { campaignId, pressReleaseId: release.id },
              body,
              version: release.version,
            },
          )
        : call<(typeof pressReleases)['create']>('POST /campaigns/:campaignId/press-releases', {
            params: { campaignId },
            body,
          }),
    onSettled: refresh,
  });
}

export function useRemoveRelease(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, PressRelease>({
    mutationFn: ({ id, version }) =>
      call<(typeof pressReleases)['remove']>('DELETE /campaigns/:campaignId/press-releases/:pressReleaseId', {
        params: { campaignId, pressReleaseId: id },
        version,
      }),
    onSettled: refresh,
  });
}
