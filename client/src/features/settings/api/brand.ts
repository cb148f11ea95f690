import type {
  addBrandFile,
  createBrandGuide,
  deleteBrandGuide,
  getBrandManual,
  listBrandGuides,
  removeBrandFile,
  updateBrandGuide,
} from '@altavoz/contracts/brand';
import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call, urlOf } from '../../../shared/api-client/request.js';

export type BrandGuide = OutputOf<typeof updateBrandGuide>;
export type BrandWords = Omit<InputOf<typeof createBrandGuide>['body'], 'campaignId'>;
export type BrandFileUse = InputOf<typeof removeBrandFile>['params']['use'];

/** The organization's guide and those of campaigns. */
export const brandGuidesQuery = queryOptions({
  queryKey: ['brand-guides'] as const,
  queryFn: async ({ signal }) => (await call<typeof listBrandGuides>('GET /brand-guides', { signal })).items,
});

/** What wears the brand is asked for again: the organization, mails, and what the rules find (RW16). */
function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [brandGuidesQuery.queryKey, keys.organization, keys.campaigns, ['audit']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

/** Attaches a guide, or changes the one that is there. */
export function useSaveBrand(guide: BrandGuide | undefined, campaignId: string | null) {
  const refresh = useRefresh();
  return useMutation<BrandGuide, Error, BrandWords>({
    mutationFn: (body) =>
      guide
        ? call<typeof updateBrandGuide>('PATCH /brand-guides/:brandGuideId', {
            params: { brandGuideId: guide.id },
            body,
            version: guide.version,
          })
        : call<typeof createBrandGuide>('POST /brand-guides', { body: { ...body, campaignId } }),
    onSettled: refresh,
  });
}

export function useAddBrandFile() {
  const refresh = useRefresh();
  return useMutation<BrandGuide, Error, { guideId: string; use: BrandFileUse; file: File }>({
    mutationFn: ({ guideId, use, file }) =>
      call<typeof addBrandFile>('POST /brand-guides/:brandGuideId/files', {
        params: { brandGuideId: guideId },
        body: { use },
        file,
      }),
    onSettled: refresh,
  });
}

export function useRemoveBrandFile() {
  const refresh = useRefresh();
  return useMutation<undefined, Error, { guide: BrandGuide; use: BrandFileUse }>({
    mutationFn: ({ guide: { id, version }, use }) =>
      call<typeof removeBrandFile>('DELETE /brand-guides/:brandGuideId/files/:use', {
        params: { brandGuideId: id, use },
        version,
      }),
    onSettled: refresh,
  });
}

export function useDeleteBrand() {
  const refresh = useRefresh();
  return useMutation<undefined, Error, BrandGuide>({
    mutationFn: ({ id, version }) =>
      call<typeof deleteBrandGuide>('DELETE /brand-guides/:brandGuideId', {
        params: { brandGuideId: id },
        version,
      }),
    onSettled: refresh,
  });
}

export const manualAddress = (guideId: string): string =>
  urlOf<typeof getBrandManual>('GET /brand-guides/:brandGuideId/manual', {
    params: { brandGuideId: guideId },
  });
