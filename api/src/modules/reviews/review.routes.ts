import {
  adjustFromReview,
  improvements as improvementEndpoints,
  reviews as endpoints,
  signReview,
} from '@altavoz/contracts/reviews';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage, presentStored } from '../../platform/present.js';
import type { ImprovementService } from './improvement.service.js';
import type { Improvement } from './improvement.js';
import type { ReviewService } from './review.service.js';
import type { Review } from './review.js';

function presentReview(row: Review): OutputOf<(typeof endpoints)['get']> {
  const { campaignId: _campaign, organizationId: _organization, signedAt, ...fields } = row;
  return { ...fields, ...presentStored(row), signedAt: signedAt && signedAt.toISOString() };
}

function presentImprovement(row: Improvement): OutputOf<(typeof improvementEndpoints)['get']> {
  const { campaignId: _campaign, organizationId: _organization, ...fields } = row;
  return { ...fields, ...presentStored(row) };
}

export function reviewRoutes(reviews: ReviewService, improvements: ImprovementService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await reviews.list(actor, params.campaignId, query), presentReview),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentReview(await reviews.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentReview(await reviews.get(actor, params.campaignId, params.reviewId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentReview(await reviews.update(actor, params.campaignId, params.reviewId, version, body)),
    ),
    route(endpoints.remove, ({ actor, params, version }) =>
      reviews.remove(actor, params.campaignId, params.reviewId, version),
    ),
    route(signReview, async ({ actor, params, version }) =>
      presentReview(await reviews.sign(actor, params.campaignId, params.reviewId, version)),
    ),
    route(adjustFromReview, async ({ actor, params, version, body }) =>
      presentReview(await reviews.adjust(actor, params.campaignId, params.reviewId, version, body)),
    ),
    route(improvementEndpoints.list, async ({ actor, params, query }) =>
      presentPage(await improvements.list(actor, params.campaignId, query), presentImprovement),
    ),
    route(improvementEndpoints.create, async ({ actor, params, body }) =>
      presentImprovement(await improvements.create(actor, params.campaignId, body)),
    ),
    route(improvementEndpoints.get, async ({ actor, params }) =>
      presentImprovement(await improvements.get(actor, params.campaignId, params.improvementId)),
    ),
    route(improvementEndpoints.update, async ({ actor, params, version, body }) =>
      presentImprovement(
        await improvements.update(actor, params.campaignId, params.improvementId, version, body),
      ),
    ),
    route(improvementEndpoints.remove, ({ actor, params, version }) =>
      improvements.remove(actor, params.campaignId, params.improvementId, version),
    ),
  ];
}
