import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type {
  cancelRelease,
  followUp,
  pauseRelease,
  pressReleases,
  previewRelease,
  resumeRelease,
  scheduleRelease,
  sendRelease,
  testRelease,
  unscheduleRelease,
} from '@altavoz/contracts/press-releases';
import type { listReleaseDeliveries, settleReleaseDelivery } from '@altavoz/contracts/release-deliveries';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { PressRelease } from './releases.js';

export type ReleaseDelivery = OutputOf<typeof listReleaseDeliveries>['items'][number];
type When = InputOf<typeof scheduleRelease>['body'];

const LIVE_MS = 1_000;
/** A release goes to some dozens: they fit on one page. */
const EVERYBODY = 200;

/** One release; asked again every second while it leaves. */
export const releaseQuery = (campaignId: string, pressReleaseId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'release', pressReleaseId),
    queryFn: ({ signal }) =>
      call<(typeof pressReleases)['get']>('GET /campaigns/:campaignId/press-releases/:pressReleaseId', {
        params: { campaignId, pressReleaseId },
        signal,
      }),
    refetchInterval: ({ state }) => (state.data?.status === 'sending' ? LIVE_MS : false),
  });

export const releasePreviewQuery = (
  campaignId: string,
  { id, version }: Pick<PressRelease, 'id' | 'version'>,
  format: 'html' | 'text',
) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'preview', id, format, version),
    queryFn: async ({ signal }) =>
      String(
        await call<typeof previewRelease>(
          'GET /campaigns/:campaignId/press-releases/:pressReleaseId/preview',
          { params: { campaignId, pressReleaseId: id }, query: { format }, signal },
        ),
      ),
    placeholderData: (before) => before,
  });

/** Who got it; `done` is how many had ended when it was asked, so that it is asked again as it goes on. */
export const releaseDeliveriesQuery = (campaignId: string, pressReleaseId: string, done: number) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'deliveries', pressReleaseId, done),
    queryFn: async ({ signal }) =>
      (
        await call<typeof listReleaseDeliveries>(
          'GET /campaigns/:campaignId/press-releases/:pressReleaseId/deliveries',
          { params: { campaignId, pressReleaseId }, query: { limit: EVERYBODY }, signal },
        )
      ).items,
    placeholderData: (before) => before,
  });

export const followUpQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'free-press', 'follow-up'),
    queryFn: ({ signal }) =>
      call<typeof followUp>('GET /campaigns/:campaignId/press-follow-up', {
        params: { campaignId },
        query: { weeks: 8 },
        signal,
      }),
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

export type ReleaseStep =
  | { readonly action: 'send'; readonly key: string }
  | { readonly action: 'schedule'; readonly when: When }
  | { readonly action: 'unschedule' | 'pause' | 'resume' | 'cancel' };

/** The buttons of sending. */
export function useReleaseStep(campaignId: string, { id, version }: PressRelease) {
  const refresh = useRefresh(campaignId);
  return useMutation<PressRelease, Error, ReleaseStep>({
    mutationFn: (step) => {
      const rest = { params: { campaignId, pressReleaseId: id }, version };
      switch (step.action) {
        case 'send':
          return call<typeof sendRelease>('POST /campaigns/:campaignId/press-releases/:pressReleaseId/send', {
            ...rest,
            body: {},
            idempotencyKey: step.key,
          });
        case 'schedule':
          return call<typeof scheduleRelease>(
            'POST /campaigns/:campaignId/press-releases/:pressReleaseId/schedule',
            { ...rest, body: step.when },
          );
        case 'unschedule':
          return call<typeof unscheduleRelease>(
            'POST /campaigns/:campaignId/press-releases/:pressReleaseId/unschedule',
            { ...rest, body: {} },
          );
        case 'pause':
          return call<typeof pauseRelease>(
            'POST /campaigns/:campaignId/press-releases/:pressReleaseId/pause',
            { ...rest, body: {} },
          );
        case 'resume':
          return call<typeof resumeRelease>(
            'POST /campaigns/:campaignId/press-releases/:pressReleaseId/resume',
            { ...rest, body: {} },
          );
        case 'cancel':
          return call<typeof cancelRelease>(
            'POST /campaigns/:campaignId/press-releases/:pressReleaseId/cancel',
            { ...rest, body: {} },
          );
      }
    },
    onSettled: refresh,
  });
}

export function useTestRelease(campaignId: string, pressReleaseId: string) {
  return useMutation<{ email: string }, Error, { readonly email: string; readonly key: string }>({
    mutationFn: ({ email, key }) =>
      call<typeof testRelease>('POST /campaigns/:campaignId/press-releases/:pressReleaseId/test', {
        params: { campaignId, pressReleaseId },
        body: { email },
        idempotencyKey: key,
      }),
  });
}

/** Says what became of an uncertain delivery. */
export function useSettleRelease(campaignId: string, pressReleaseId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<
    ReleaseDelivery,
    Error,
    { readonly deliveryId: string; readonly as: 'sent' | 'failed' | 'again' }
  >({
    mutationFn: ({ deliveryId, as }) =>
      call<typeof settleReleaseDelivery>(
        'POST /campaigns/:campaignId/press-releases/:pressReleaseId/deliveries/:deliveryId/settle',
        { params: { campaignId, pressReleaseId, deliveryId }, body: { as } },
      ),
    onSettled: refresh,
  });
}
