import type { settleDelivery } from '@altavoz/contracts/deliveries';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** Says what became of an uncertain delivery. */
export function useSettleDelivery(campaignId: string, bulletinId: string) {
  const client = useQueryClient();
  return useMutation<
    OutputOf<typeof settleDelivery>,
    Error,
    { readonly deliveryId: string; readonly as: 'sent' | 'failed' | 'again' }
  >({
    mutationFn: ({ deliveryId, as }) =>
      call<typeof settleDelivery>(
        'POST /campaigns/:campaignId/bulletins/:bulletinId/deliveries/:deliveryId/settle',
        { params: { campaignId, bulletinId, deliveryId }, body: { as } },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.room(campaignId, 'bulletins') }),
  });
}
