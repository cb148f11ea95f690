import type { clips, findSimilarClips, getFreePress } from '@altavoz/contracts/clips';
import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { exportClipsCsv, exportClipsXlsx } from '@altavoz/contracts/exports';
import { CLIP_SCOPES, CLIP_TONES, type FreePressGroup } from '@altavoz/domain/free-press/clip';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call, urlOf } from '../../../shared/api-client/request.js';

export type Clip = OutputOf<(typeof clips)['get']>;
export type ClipBody = InputOf<(typeof clips)['create']>['body'];
export type FreePress = OutputOf<typeof getFreePress>;

export interface ClipFilters {
  readonly scope?: Clip['scope'] | undefined;
  readonly tone?: Clip['tone'] | undefined;
  readonly pressReleaseId?: string | undefined;
}

/** What the press brought, by one group. */
export const freePressQuery = (campaignId: string, groupBy: FreePressGroup) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'summary', groupBy),
    queryFn: ({ signal }) =>
      call<typeof getFreePress>('GET /campaigns/:campaignId/free-press', {
        params: { campaignId },
        query: { groupBy },
        signal,
      }),
  });

/** Where the clips are as files, with the filters of the log. */
export function clipFiles(campaignId: string, search: Readonly<Record<string, string | undefined>>) {
  const scope = CLIP_SCOPES.find((one) => one === search['scope']);
  const tone = CLIP_TONES.find((one) => one === search['tone']);
  const options = { params: { campaignId }, query: { scope, tone, pressReleaseId: search['release'] } };
  return {
    xlsx: urlOf<typeof exportClipsXlsx>('GET /campaigns/:campaignId/clips.xlsx', options),
    csv: urlOf<typeof exportClipsCsv>('GET /campaigns/:campaignId/clips.csv', options),
  };
}

/** Clips, the newest first, a page at a time. */
export const clipsQuery = (campaignId: string, filters: ClipFilters) =>
  infiniteQueryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'clips', filters),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<(typeof clips)['list']>('GET /campaigns/:campaignId/clips', {
        params: { campaignId },
        query: { limit: 50, ...filters, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export type SimilarClips = OutputOf<typeof findSimilarClips>['items'];

/** Clips that may be about the same piece; asked only when there is something to recognize it by. */
export const similarQuery = (
  campaignId: string,
  piece: { readonly title: string; readonly outlet: string; readonly date: string; readonly url: string },
) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'similar', piece),
    enabled: piece.date !== '' && (piece.url !== '' || piece.title.trim().split(/\s+/).length > 3),
    queryFn: ({ signal }) =>
      call<typeof findSimilarClips>('GET /campaigns/:campaignId/clips/similar', {
        params: { campaignId },
        query: {
          title: piece.title,
          outlet: piece.outlet,
          date: piece.date,
          ...(/^https?:\/\/\S+\.\S+$/.test(piece.url) ? { url: piece.url } : {}),
        },
        signal,
      }),
  });

/** Adds a clip, or changes the one that is given. */
export function useSaveClip(campaignId: string, clip: Clip | undefined) {
  const client = useQueryClient();
  return useMutation<Clip, Error, ClipBody>({
    mutationFn: (body) =>
      clip
        ? call<(typeof clips)['update']>('PATCH /campaigns/:campaignId/clips/:clipId', {
            params: { campaignId, clipId: clip.id },
            body,
            version: clip.version,
          })
        : call<(typeof clips)['create']>('POST /campaigns/:campaignId/clips', {
            params: { campaignId },
            body,
          }),
    onSettled: () => refresh(client, campaignId),
  });
}

export function useRemoveClip(campaignId: string) {
  const client = useQueryClient();
  return useMutation<undefined, Error, Clip>({
    mutationFn: ({ id, version }) =>
      call<(typeof clips)['remove']>('DELETE /campaigns/:campaignId/clips/:clipId', {
        params: { campaignId, clipId: id },
        version,
      }),
    onSettled: () => refresh(client, campaignId),
  });
}

const refresh = (client: ReturnType<typeof useQueryClient>, campaignId: string): Promise<unknown> =>
  Promise.all(
    ['free-press', 'today'].map((room) =>
      client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
    ),
  );
