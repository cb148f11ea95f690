import type {
  addBulletinVariant,
  removeBulletinVariant,
  updateBulletinVariant,
} from '@altavoz/contracts/bulletin-variants';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { Language } from '@altavoz/domain/shared/language';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api-client/request.js';
import { keepBulletin, refreshAround } from './change-bulletin.js';
import { bulletinQuery, fetchBulletin, type Bulletin } from './get-bulletins.js';

type Saved = Pick<Bulletin, 'id' | 'version'>;

/** Begins the bulletin in another language. */
export function useAddVariant(campaignId: string) {
  const client = useQueryClient();
  return useMutation<Bulletin, Error, { readonly bulletin: Saved; readonly language: Language }>({
    mutationFn: ({ bulletin: { id, version }, language }) =>
      call<typeof addBulletinVariant>('POST /campaigns/:campaignId/bulletins/:bulletinId/variants', {
        params: { campaignId, bulletinId: id },
        body: { language },
        version,
      }),
    onSuccess: (bulletin) => keepBulletin(client, campaignId, bulletin),
    onSettled: () => refreshAround(client, campaignId),
  });
}

/** Takes a language out. */
export function useRemoveVariant(campaignId: string) {
  const client = useQueryClient();
  return useMutation<Bulletin, Error, { readonly bulletin: Saved; readonly language: Language }>({
    mutationFn: async ({ bulletin: { id, version }, language }) => {
      await call<typeof removeBulletinVariant>(
        'DELETE /campaigns/:campaignId/bulletins/:bulletinId/variants/:language',
        { params: { campaignId, bulletinId: id, language }, version },
      );
      return fetchBulletin(campaignId, id);
    },
    onSuccess: (bulletin) => keepBulletin(client, campaignId, bulletin),
    onError: (_, { bulletin }) =>
      client.invalidateQueries({ queryKey: bulletinQuery(campaignId, bulletin.id).queryKey }),
    onSettled: () => refreshAround(client, campaignId),
  });
}

/** Saves the words of one language, over the version that was seen. */
export const saveVariant = (
  campaignId: string,
  bulletinId: string,
  language: Language,
  version: number,
  body: InputOf<typeof updateBulletinVariant>['body'],
): Promise<Bulletin> =>
  call<typeof updateBulletinVariant>(
    'PATCH /campaigns/:campaignId/bulletins/:bulletinId/variants/:language',
    { params: { campaignId, bulletinId, language }, body, version },
  );
