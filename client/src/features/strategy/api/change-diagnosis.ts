import type { diagnostics } from '@altavoz/contracts/diagnostics';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { moveSwotItem, swotItems } from '@altavoz/contracts/swot-items';
import type { Quadrant } from '@altavoz/domain/swot/swot-item';
import { useMutation } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { patch, useOptimisticMutation } from '../../../shared/api-client/optimistic.js';
import { call } from '../../../shared/api-client/request.js';
import type { Diagnostic, SwotItem } from './get-diagnosis.js';
import { useRefresh } from './use-refresh.js';

export type DiagnosticBody = InputOf<(typeof diagnostics)['create']>['body'];
export type SwotBody = InputOf<(typeof swotItems)['create']>['body'];

interface Saved<Body> {
  readonly body: Body;
  /** The version that is changed; null for a new one. */
  readonly version: number | null;
}

/** Adds a record, or changes the one with this identifier. */
export function useSaveDiagnostic(campaignId: string, diagnosticId: string | undefined) {
  return useMutation<Diagnostic, Error, Saved<DiagnosticBody>>({
    mutationFn: ({ body, version }) =>
      diagnosticId !== undefined && version !== null
        ? call<(typeof diagnostics)['update']>('PATCH /campaigns/:campaignId/diagnostics/:diagnosticId', {
            params: { campaignId, diagnosticId },
            body,
            version,
          })
        : call<(typeof diagnostics)['create']>('POST /campaigns/:campaignId/diagnostics', {
            params: { campaignId },
            body,
          }),
    onSettled: useRefresh(campaignId),
  });
}

/** A record as it is stored now. */
export const loadDiagnostic = (campaignId: string, diagnosticId: string): Promise<Diagnostic> =>
  call<(typeof diagnostics)['get']>('GET /campaigns/:campaignId/diagnostics/:diagnosticId', {
    params: { campaignId, diagnosticId },
  });

export function useRemoveDiagnostic(campaignId: string) {
  return useMutation<undefined, Error, Pick<Diagnostic, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof diagnostics)['remove']>('DELETE /campaigns/:campaignId/diagnostics/:diagnosticId', {
        params: { campaignId, diagnosticId: id },
        version,
      }),
    onSettled: useRefresh(campaignId),
  });
}

/** Adds an item at the end of its quadrant, or changes the words of one. */
export function useSaveSwotItem(campaignId: string, swotItemId: string | undefined) {
  return useMutation<SwotItem, Error, Saved<SwotBody>>({
    mutationFn: ({ body: { quadrant, ...words }, version }) =>
      swotItemId !== undefined && version !== null
        ? call<(typeof swotItems)['update']>('PATCH /campaigns/:campaignId/swot-items/:swotItemId', {
            params: { campaignId, swotItemId },
            body: words,
            version,
          })
        : call<(typeof swotItems)['create']>('POST /campaigns/:campaignId/swot-items', {
            params: { campaignId },
            body: { quadrant, ...words },
          }),
    onSettled: useRefresh(campaignId),
  });
}

export const loadSwotItem = (campaignId: string, swotItemId: string): Promise<SwotItem> =>
  call<(typeof swotItems)['get']>('GET /campaigns/:campaignId/swot-items/:swotItemId', {
    params: { campaignId, swotItemId },
  });

export function useRemoveSwotItem(campaignId: string) {
  return useMutation<undefined, Error, Pick<SwotItem, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof swotItems)['remove']>('DELETE /campaigns/:campaignId/swot-items/:swotItemId', {
        params: { campaignId, swotItemId: id },
        version,
      }),
    onSettled: useRefresh(campaignId),
  });
}

export interface SwotMove {
  readonly item: Pick<SwotItem, 'id' | 'version'>;
  readonly quadrant: Quadrant;
  /** Null for the end of the quadrant. */
  readonly beforeId: string | null;
}

/** Moves an item; the board shows it at once and puts it back when it is refused. */
export function useMoveSwotItem(
  campaignId: string,
  onSuccess: (moved: SwotItem, move: SwotMove) => void,
  onError: (error: Error) => void,
) {
  return useOptimisticMutation<SwotMove, SwotItem>({
    mutationFn: ({ item, quadrant, beforeId }) =>
      call<typeof moveSwotItem>('POST /campaigns/:campaignId/swot-items/:swotItemId/move', {
        params: { campaignId, swotItemId: item.id },
        body: { quadrant, beforeId },
        version: item.version,
      }),
    patches: (move) => [
      patch<SwotItem[]>(keys.room(campaignId, 'swot-items', 'list'), (cached) => moved(cached, move)),
    ],
    refresh: () => [keys.room(campaignId, 'swot-items')],
    onSuccess,
    onError,
  });
}

/** The board with an item at its new place. */
export function moved(items: readonly SwotItem[], { item, quadrant, beforeId }: SwotMove): SwotItem[] {
  const found = items.find(({ id }) => id === item.id);
  if (!found) return [...items];
  const others = items.filter(({ id }) => id !== item.id);
  const before = others.findIndex(({ id }) => id === beforeId);
  const at = before < 0 ? others.length : before;
  return [...others.slice(0, at), { ...found, quadrant }, ...others.slice(at)];
}
