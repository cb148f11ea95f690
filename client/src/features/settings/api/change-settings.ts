import type { changePassword, endSession, updateMe } from '@altavoz/contracts/auth';
import type {
  archiveCampaign,
  createCampaign,
  deleteCampaign,
  updateCampaign,
} from '@altavoz/contracts/campaigns';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { createList, updateList } from '@altavoz/contracts/lists';
import type { updateOrganization } from '@altavoz/contracts/organization';
import type { inviteUser, resendInvitation, updateUser } from '@altavoz/contracts/users';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import type { Session } from '../../../shared/session/session.js';
import type { List } from '../../../shared/plan/lists.js';
import type { User } from '../../../shared/plan/users.js';
import type { Organization } from './get-settings.js';

export type CampaignBody = InputOf<typeof createCampaign>['body'];
export type ListBody = InputOf<typeof createList>['body'];

/** What is asked again after a change, and what the audit trail has gained by it. */
function useRefresh(...queryKeys: readonly QueryKey[]): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([...queryKeys, ['audit']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useSaveOrganization() {
  const refresh = useRefresh(keys.organization, keys.me);
  return useMutation<
    Organization,
    Error,
    { version: number; body: InputOf<typeof updateOrganization>['body'] }
  >({
    mutationFn: ({ version, body }) =>
      call<typeof updateOrganization>('PATCH /organization', { body, version }),
    onSettled: refresh,
  });
}

/** Begins a campaign, or changes the one that is given; its currency stays what it was. */
export function useSaveCampaign(campaign: Campaign | undefined) {
  const refresh = useRefresh(keys.campaigns);
  return useMutation<Campaign, Error, CampaignBody>({
    mutationFn: ({ currency, ...body }) =>
      campaign
        ? call<typeof updateCampaign>('PATCH /campaigns/:campaignId', {
            params: { campaignId: campaign.id },
            body,
            version: campaign.version,
          })
        : call<typeof createCampaign>('POST /campaigns', { body: { ...body, currency } }),
    onSettled: refresh,
  });
}

/** A draft that came to nothing and a closed campaign are archived; only an empty draft is deleted. */
export function useLeaveCampaign() {
  const refresh = useRefresh(keys.campaigns);
  return useMutation<
    unknown,
    Error,
    { campaign: Pick<Campaign, 'id' | 'version'>; action: 'archive' | 'delete' }
  >({
    mutationFn: ({ campaign: { id, version }, action }) => {
      const input = { params: { campaignId: id }, version };
      return action === 'archive'
        ? call<typeof archiveCampaign>('POST /campaigns/:campaignId/archive', input)
        : call<typeof deleteCampaign>('DELETE /campaigns/:campaignId', input);
    },
    onSettled: refresh,
  });
}

export function useInviteUser() {
  const refresh = useRefresh(keys.users);
  return useMutation<User, Error, InputOf<typeof inviteUser>['body']>({
    mutationFn: (body) => call<typeof inviteUser>('POST /users', { body }),
    onSettled: refresh,
  });
}

export function useSaveUser() {
  const refresh = useRefresh(keys.users);
  return useMutation<
    User,
    Error,
    { user: Pick<User, 'id' | 'version'>; body: InputOf<typeof updateUser>['body'] }
  >({
    mutationFn: ({ user: { id, version }, body }) =>
      call<typeof updateUser>('PATCH /users/:userId', { params: { userId: id }, body, version }),
    onSettled: refresh,
  });
}

/** Sends the invitation again; the older link ends. */
export function useResendInvitation() {
  const refresh = useRefresh(keys.users);
  return useMutation<undefined, Error, string>({
    mutationFn: (userId) =>
      call<typeof resendInvitation>('POST /users/:userId/invitation', { params: { userId } }),
    onSettled: refresh,
  });
}

/** A new list, or other words for the one that is given; its address stays. */
export function useSaveList(list: List | undefined) {
  const refresh = useRefresh(keys.lists);
  return useMutation<List, Error, ListBody>({
    mutationFn: ({ slug, kind, ...body }) =>
      list
        ? call<typeof updateList>('PATCH /lists/:listId', {
            params: { listId: list.id },
            body,
            version: list.version,
          })
        : call<typeof createList>('POST /lists', { body: { ...body, slug, kind } }),
    onSettled: refresh,
  });
}

export function useSaveMe() {
  const client = useQueryClient();
  return useMutation<Session, Error, InputOf<typeof updateMe>['body']>({
    mutationFn: (body) => call<typeof updateMe>('PATCH /auth/me', { body }),
    onSuccess: (session) => client.setQueryData(keys.me, session),
  });
}

/** Every other session ends. */
export function useChangePassword() {
  const refresh = useRefresh(['sessions']);
  return useMutation<undefined, Error, InputOf<typeof changePassword>['body']>({
    mutationFn: (body) => call<typeof changePassword>('POST /auth/password', { body }),
    onSettled: refresh,
  });
}

export function useEndSession() {
  const refresh = useRefresh(['sessions']);
  return useMutation<undefined, Error, string>({
    mutationFn: (sessionId) =>
      call<typeof endSession>('DELETE /auth/sessions/:sessionId', { params: { sessionId } }),
    onSettled: refresh,
  });
}
