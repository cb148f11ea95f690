import type {
  approveBulletin,
  cancelBulletin,
  createBulletin,
  deleteBulletin,
  pauseBulletin,
  resumeBulletin,
  returnBulletin,
  scheduleBulletin,
  sendBulletin,
  submitBulletin,
  testBulletin,
  unscheduleBulletin,
  updateBulletin,
} from '@altavoz/contracts/bulletins';
import type { InputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { newKey } from '../../../shared/api-client/new-key.js';
import { call } from '../../../shared/api-client/request.js';
import { bulletinQuery, type Bulletin } from './get-bulletins.js';

type Saved = Pick<Bulletin, 'id' | 'version'>;
export type BulletinChanges = InputOf<typeof updateBulletin>['body'];

/** Puts an answer where every part of the room reads it, unless a newer one is already there. */
export function keepBulletin(client: QueryClient, campaignId: string, bulletin: Bulletin): void {
  const { queryKey } = bulletinQuery(campaignId, bulletin.id);
  // An older answer still on its way must not take its place.
  void client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, (known) => (known && known.version > bulletin.version ? known : bulletin));
}

/** What else shows a bulletin asks again. */
export function refreshAround(client: QueryClient, campaignId: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: keys.room(campaignId, 'bulletins', 'list') }),
    ...['calendar', 'today', 'checks'].map((room) =>
      client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
    ),
  ]);
}

/** Makes a month's bulletin from the calendar; one for each list and month (RH17). */
export function useCreateBulletin(campaignId: string) {
  const client = useQueryClient();
  return useMutation<Bulletin, Error, InputOf<typeof createBulletin>['body']>({
    mutationFn: (body) =>
      call<typeof createBulletin>('POST /campaigns/:campaignId/bulletins', { params: { campaignId }, body }),
    onSuccess: (bulletin) => keepBulletin(client, campaignId, bulletin),
    onSettled: () => refreshAround(client, campaignId),
  });
}

/** Saves what changed, over the version that was seen. */
export const saveBulletin = (
  campaignId: string,
  bulletinId: string,
  version: number,
  body: BulletinChanges,
): Promise<Bulletin> =>
  call<typeof updateBulletin>('PATCH /campaigns/:campaignId/bulletins/:bulletinId', {
    params: { campaignId, bulletinId },
    body,
    version,
  });

/** Deletes a bulletin that never began to leave. */
export function useDeleteBulletin(campaignId: string) {
  const client = useQueryClient();
  return useMutation<undefined, Error, Saved>({
    mutationFn: ({ id, version }) =>
      call<typeof deleteBulletin>('DELETE /campaigns/:campaignId/bulletins/:bulletinId', {
        params: { campaignId, bulletinId: id },
        version,
      }),
    onSuccess: (_, { id }) => client.removeQueries({ queryKey: bulletinQuery(campaignId, id).queryKey }),
    onSettled: () => refreshAround(client, campaignId),
  });
}

export type Step =
  | { readonly action: 'submit' | 'approve' | 'unschedule' | 'pause' | 'resume' | 'cancel' }
  | { readonly action: 'return'; readonly comment: string }
  | { readonly action: 'schedule'; readonly day: string; readonly time: string }
  /** The key makes pressing twice one sending. */
  | { readonly action: 'send'; readonly key: string };

/** From draft to sent. The version is asked for when the step is taken: an autosave may have moved it. */
export function useBulletinStep(campaignId: string) {
  const client = useQueryClient();
  return useMutation<Bulletin, Error, { readonly bulletin: Saved; readonly step: Step }>({
    mutationFn: ({ bulletin, step }) => takeStep(campaignId, bulletin, step),
    onSuccess: (bulletin) => keepBulletin(client, campaignId, bulletin),
    onError: (_, { bulletin }) =>
      client.invalidateQueries({ queryKey: bulletinQuery(campaignId, bulletin.id).queryKey }),
    onSettled: () => refreshAround(client, campaignId),
  });
}

function takeStep(campaignId: string, { id, version }: Saved, step: Step): Promise<Bulletin> {
  const params = { campaignId, bulletinId: id };
  const input = { params, version, body: {} };
  switch (step.action) {
    case 'submit':
      return call<typeof submitBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/submit', input);
    case 'approve':
      return call<typeof approveBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/approve', input);
    case 'return':
      return call<typeof returnBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/return', {
        params,
        version,
        body: { comment: step.comment },
      });
    case 'schedule':
      return call<typeof scheduleBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/schedule', {
        params,
        version,
        body: { day: step.day, time: step.time },
      });
    case 'unschedule':
      return call<typeof unscheduleBulletin>(
        'POST /campaigns/:campaignId/bulletins/:bulletinId/unschedule',
        input,
      );
    case 'send':
      return call<typeof sendBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/send', {
        ...input,
        idempotencyKey: step.key,
      });
    case 'pause':
      return call<typeof pauseBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/pause', input);
    case 'resume':
      return call<typeof resumeBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/resume', input);
    case 'cancel':
      return call<typeof cancelBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/cancel', input);
  }
}

/** Sends one copy, marked as a test. */
export function useTestBulletin(campaignId: string) {
  return useMutation<
    { email: string },
    Error,
    { readonly bulletinId: string; readonly email: string; readonly language: Bulletin['language'] }
  >({
    mutationFn: ({ bulletinId, ...body }) =>
      call<typeof testBulletin>('POST /campaigns/:campaignId/bulletins/:bulletinId/test', {
        params: { campaignId, bulletinId },
        body,
        idempotencyKey: newKey(),
      }),
  });
}
