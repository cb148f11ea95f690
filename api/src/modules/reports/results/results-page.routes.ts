import type { OutputOf } from '@altavoz/contracts/endpoint';
import { getResultsPage, readResultsPage, setResultsPage } from '@altavoz/contracts/results-page';
import { AppError } from '../../../platform/app-error.js';
import { page } from '../../../platform/http/answer.js';
import { publicRoute, route, type Limit, type Route } from '../../../platform/http/route.js';
import { resultsPage } from './results-page.js';
import type { ResultsPage } from './results-page.model.js';
import type { ResultsPageService } from './results-page.service.js';

const LIMIT: Limit = { max: 120, windowMs: 60_000 };

export function resultsPageRoutes(service: ResultsPageService): Route[] {
  const present = (campaignId: string, found: ResultsPage | null): OutputOf<typeof getResultsPage> => ({
    published: found !== null,
    url: service.urlOf(campaignId),
    publishedAt: found?.createdAt.toISOString() ?? null,
    publishedBy: found?.publishedBy.name ?? null,
  });
  return [
    route(getResultsPage, async ({ actor, params: { campaignId } }) =>
      present(campaignId, await service.get(actor, campaignId)),
    ),
    route(setResultsPage, async ({ actor, params: { campaignId }, body }) =>
      present(campaignId, await service.set(actor, campaignId, body.published)),
    ),
    publicRoute(
      readResultsPage,
      async ({ params, query }) => {
        const report = await service.read(params.campaignId, query.language);
        if (!report)
          throw new AppError('link-expired', { detail: 'Nobody shows results here, or not any more.' });
        return page(resultsPage(report));
      },
      { limits: [LIMIT] },
    ),
  ];
}
