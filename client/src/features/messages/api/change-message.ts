import type {
  approveMessage,
  messages,
  retireMessage,
  returnMessage,
  submitMessage,
} from '@altavoz/contracts/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Message } from '../../../shared/plan/messages.js';
import type { MessageBody } from '../message-form.js';

/** What a step needs besides the message: a comment, or a reason. */
export type Step =
  | { readonly action: 'submit' | 'approve' }
  | { readonly action: 'return'; readonly comment: string }
  | { readonly action: 'retire'; readonly reason: string };

function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['messages', 'today', 'checks', 'tactics'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

interface StepAnswers {
  readonly onDone: (action: Step['action']) => void;
  readonly onFailed: (error: Error) => void;
}

/** Draft → in review → approved → retired, one step at a time (RH18). It answers although its screen is gone by then. */
export function useMessageStep(campaignId: string, { onDone, onFailed }: StepAnswers) {
  const refresh = useRefresh(campaignId);
  return useMutation<Message, Error, { message: Pick<Message, 'id' | 'version'>; step: Step }>({
    mutationFn: ({ message: { id, version }, step }) => {
      const params = { campaignId, messageId: id };
      switch (step.action) {
        case 'submit':
          return call<typeof submitMessage>('POST /campaigns/:campaignId/messages/:messageId/submit', {
            params,
            body: {},
            version,
          });
        case 'approve':
          return call<typeof approveMessage>('POST /campaigns/:campaignId/messages/:messageId/approve', {
            params,
            body: {},
            version,
          });
        case 'return':
          return call<typeof returnMessage>('POST /campaigns/:campaignId/messages/:messageId/return', {
            params,
            body: { comment: step.comment },
            version,
          });
        case 'retire':
          return call<typeof retireMessage>('POST /campaigns/:campaignId/messages/:messageId/retire', {
            params,
            body: { reason: step.reason },
            version,
          });
      }
    },
    onSuccess: (_message, { step }) => onDone(step.action),
    onError: onFailed,
    onSettled: refresh,
  });
}

interface Writing {
  readonly body: MessageBody;
  /** The version that was read; null for a new message. */
  readonly version: number | null;
}

/** Writes a new message, or the next words of the one with this identifier. */
export function useSaveMessage(campaignId: string, messageId: string | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<Message, Error, Writing>({
    mutationFn: ({ body, version }) =>
      messageId !== undefined && version !== null
        ? call<(typeof messages)['update']>('PATCH /campaigns/:campaignId/messages/:messageId', {
            params: { campaignId, messageId },
            body,
            version,
          })
        : call<(typeof messages)['create']>('POST /campaigns/:campaignId/messages', {
            params: { campaignId },
            body,
          }),
    onSettled: refresh,
  });
}

/** As it is stored now. */
export function loadMessage(campaignId: string, messageId: string): Promise<Message> {
  return call<(typeof messages)['get']>('GET /campaigns/:campaignId/messages/:messageId', {
    params: { campaignId, messageId },
  });
}

/** Deletes a draft that was never approved. */
export function useRemoveMessage(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, Pick<Message, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof messages)['remove']>('DELETE /campaigns/:campaignId/messages/:messageId', {
        params: { campaignId, messageId: id },
        version,
      }),
    onSettled: refresh,
  });
}
