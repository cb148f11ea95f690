import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { exportReadingsCsv, exportReadingsXlsx } from '@altavoz/contracts/exports';
import type { addReadings, getIndicatorBoard, listReadings } from '@altavoz/contracts/indicators';
import type { adjustFromReview, improvements, reviews, signReview } from '@altavoz/contracts/reviews';
import type { goodPractices, listPracticeArchive, risks } from '@altavoz/contracts/risks';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call, urlOf } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type Board = OutputOf<typeof getIndicatorBoard>;
export type Standing = Board['items'][number];

export type Review = OutputOf<(typeof reviews)['get']>;
export type Improvement = OutputOf<(typeof improvements)['get']>;
export type ImprovementBody = InputOf<(typeof improvements)['create']>['body'];
export type Risk = OutputOf<(typeof risks)['get']>;
export type RiskBody = InputOf<(typeof risks)['create']>['body'];
export type GoodPractice = OutputOf<(typeof goodPractices)['get']>;
export type GoodPracticeBody = InputOf<(typeof goodPractices)['create']>['body'];

const room = (campaignId: string, word: string, ...more: string[]) =>
  keys.room(campaignId, 'indicators', word, ...more);

/** Where every indicator stands. */
export const boardQuery = (campaignId: string) =>
  queryOptions({
    queryKey: room(campaignId, 'board'),
    queryFn: ({ signal }) =>
      call<typeof getIndicatorBoard>('GET /campaigns/:campaignId/indicator-board', {
        params: { campaignId },
        signal,
      }),
  });

/** All readings of the campaign as files, which come in again. */
export function readingFiles(campaignId: string) {
  const options = { params: { campaignId }, query: {} };
  return {
    xlsx: urlOf<typeof exportReadingsXlsx>('GET /campaigns/:campaignId/readings.xlsx', options),
    csv: urlOf<typeof exportReadingsCsv>('GET /campaigns/:campaignId/readings.csv', options),
  };
}

/** What was measured of one, the newest first. */
export const readingsQuery = (campaignId: string, indicatorId: string) =>
  queryOptions({
    queryKey: room(campaignId, 'readings', indicatorId),
    queryFn: ({ signal }) =>
      call<typeof listReadings>('GET /campaigns/:campaignId/indicators/:indicatorId/readings', {
        params: { campaignId, indicatorId },
        signal,
      }),
  });

export const reviewsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: room(campaignId, 'reviews'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof reviews)['list']>('GET /campaigns/:campaignId/reviews', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

export const improvementsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: room(campaignId, 'improvements'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof improvements)['list']>('GET /campaigns/:campaignId/improvements', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

export const risksQuery = (campaignId: string) =>
  queryOptions({
    queryKey: room(campaignId, 'risks'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof risks)['list']>('GET /campaigns/:campaignId/risks', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

/** The campaign's own sheets and those that other campaigns published. */
export const practicesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: room(campaignId, 'practices'),
    queryFn: async ({ signal }) => {
      const own = await allPages((query) =>
        call<(typeof goodPractices)['list']>('GET /campaigns/:campaignId/good-practices', {
          params: { campaignId },
          query,
          signal,
        }),
      );
      const archive = await allPages((query) =>
        call<typeof listPracticeArchive>('GET /good-practices', { query, signal }),
      );
      return [...own, ...archive.filter((one) => one.campaignId !== campaignId)];
    },
  });

/** A change in this room, after which everything that looks at it asks again. */
function useChange<Given, Answer>(campaignId: string, change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Given>({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        ['indicators', 'calendar', 'tactics', 'checks', 'today', 'free-press'].map((word) =>
          client.invalidateQueries({ queryKey: keys.room(campaignId, word) }),
        ),
      ),
  });
}

export const useAddReadings = (campaignId: string) =>
  useChange(campaignId, (body: InputOf<typeof addReadings>['body']) =>
    call<typeof addReadings>('POST /campaigns/:campaignId/readings', { params: { campaignId }, body }),
  );

export const useBeginReview = (campaignId: string) =>
  useChange(campaignId, (body: InputOf<(typeof reviews)['create']>['body']) =>
    call<(typeof reviews)['create']>('POST /campaigns/:campaignId/reviews', { params: { campaignId }, body }),
  );

type ReviewChange = InputOf<(typeof reviews)['update']>['body'];

export const useSaveReview = (campaignId: string) =>
  useChange(campaignId, ({ review, body }: { readonly review: Review; readonly body: ReviewChange }) =>
    call<(typeof reviews)['update']>('PATCH /campaigns/:campaignId/reviews/:reviewId', {
      params: { campaignId, reviewId: review.id },
      body,
      version: review.version,
    }),
  );

export const useSignReview = (campaignId: string) =>
  useChange(campaignId, ({ id, version }: Pick<Review, 'id' | 'version'>) =>
    call<typeof signReview>('POST /campaigns/:campaignId/reviews/:reviewId/sign', {
      params: { campaignId, reviewId: id },
      body: { checked: true },
      version,
    }),
  );

type Adjust = InputOf<typeof adjustFromReview>['body'];

export const useAdjust = (campaignId: string) =>
  useChange(campaignId, ({ review, body }: { readonly review: Review; readonly body: Adjust }) =>
    call<typeof adjustFromReview>('POST /campaigns/:campaignId/reviews/:reviewId/adjustments', {
      params: { campaignId, reviewId: review.id },
      body,
      version: review.version,
    }),
  );

export const useSaveImprovement = (campaignId: string) =>
  useChange(
    campaignId,
    ({ item, body }: { readonly item?: Improvement | undefined; readonly body: ImprovementBody }) =>
      item
        ? call<(typeof improvements)['update']>('PATCH /campaigns/:campaignId/improvements/:improvementId', {
            params: { campaignId, improvementId: item.id },
            body,
            version: item.version,
          })
        : call<(typeof improvements)['create']>('POST /campaigns/:campaignId/improvements', {
            params: { campaignId },
            body,
          }),
  );

export const useSaveRisk = (campaignId: string) =>
  useChange(campaignId, ({ item, body }: { readonly item?: Risk | undefined; readonly body: RiskBody }) =>
    item
      ? call<(typeof risks)['update']>('PATCH /campaigns/:campaignId/risks/:riskId', {
          params: { campaignId, riskId: item.id },
          body,
          version: item.version,
        })
      : call<(typeof risks)['create']>('POST /campaigns/:campaignId/risks', { params: { campaignId }, body }),
  );

export const useSavePractice = (campaignId: string) =>
  useChange(
    campaignId,
    ({ item, body }: { readonly item?: GoodPractice | undefined; readonly body: GoodPracticeBody }) =>
      item
        ? call<(typeof goodPractices)['update']>(
            'PATCH /campaigns/:campaignId/good-practices/:goodPracticeId',
            { params: { campaignId, goodPracticeId: item.id }, body, version: item.version },
          )
        : call<(typeof goodPractices)['create']>('POST /campaigns/:campaignId/good-practices', {
            params: { campaignId },
            body,
          }),
  );
