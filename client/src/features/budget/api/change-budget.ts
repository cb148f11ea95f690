import type {
  approveLines,
  approveRelease,
  putBudget,
  rejectRelease,
  requestRelease,
  returnRelease,
  updateBudgetLine,
  withdrawRelease,
} from '@altavoz/contracts/budget';
import type { InputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Budget, Release } from '../../../shared/plan/budget.js';

/** Everything that shows money of a campaign asks again after a change of it. */
function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['budget', 'today', 'checks', 'tactics'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

/** Sets the total, the share of the reserve and the country factor. */
export function useSetBudget(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Budget, Error, { version: number; body: InputOf<typeof putBudget>['body'] }>({
    mutationFn: ({ version, body }) =>
      call<typeof putBudget>('PUT /campaigns/:campaignId/budget', { params: { campaignId }, body, version }),
    onSettled: refresh,
  });
}

/** Moves money of one line between its states (RH13, RH14). `version` is the tactic's. */
export function useChangeLine(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<
    Budget,
    Error,
    { tacticId: string; version: number; body: InputOf<typeof updateBudgetLine>['body'] }
  >({
    mutationFn: ({ tacticId, version, body }) =>
      call<typeof updateBudgetLine>('PATCH /campaigns/:campaignId/budget/lines/:tacticId', {
        params: { campaignId, tacticId },
        body,
        version,
      }),
    onSettled: refresh,
  });
}

export function useRequestRelease(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Release, Error, InputOf<typeof requestRelease>['body']>({
    mutationFn: (body) =>
      call<typeof requestRelease>('POST /campaigns/:campaignId/budget/releases', {
        params: { campaignId },
        body,
      }),
    onSettled: refresh,
  });
}

export interface Decision {
  readonly release: Pick<Release, 'id' | 'version'>;
  readonly action: 'approve' | 'reject' | 'withdraw';
  readonly comment: string;
}

/** A second person decides; a decision is for ever. `onDecided` is told even when the panel has gone to the next. */
export function useDecideRelease(campaignId: string, onDecided: (action: Decision['action']) => void) {
  const refresh = useRefresh(campaignId);
  return useMutation<Release, Error, Decision>({
    mutationFn: ({ release: { id, version }, action, comment }) => {
      const input = { params: { campaignId, releaseId: id }, body: { comment }, version };
      switch (action) {
        case 'approve':
          return call<typeof approveRelease>(
            'POST /campaigns/:campaignId/budget/releases/:releaseId/approve',
            input,
          );
        case 'reject':
          return call<typeof rejectRelease>(
            'POST /campaigns/:campaignId/budget/releases/:releaseId/reject',
            input,
          );
        case 'withdraw':
          return call<typeof withdrawRelease>(
            'POST /campaigns/:campaignId/budget/releases/:releaseId/withdraw',
            input,
          );
      }
    },
    onSuccess: (_release, { action }) => onDecided(action),
    onSettled: refresh,
  });
}

/** Puts released money that nobody plans back into the reserve. */
export function useReturnRelease(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<
    Release,
    Error,
    {
      release: Pick<Release, 'id' | 'version'>;
      body: InputOf<typeof returnRelease>['body'];
    }
  >({
    mutationFn: ({ release: { id, version }, body }) =>
      call<typeof returnRelease>('POST /campaigns/:campaignId/budget/releases/:releaseId/return', {
        params: { campaignId, releaseId: id },
        body,
        version,
      }),
    onSettled: refresh,
  });
}

/** Approves all that these lines plan, or none of it. */
export function useApproveLines(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Budget, Error, InputOf<typeof approveLines>['body']>({
    mutationFn: (body) =>
      call<typeof approveLines>('POST /campaigns/:campaignId/budget/lines/approve', {
        params: { campaignId },
        body,
      }),
    onSettled: refresh,
  });
}
