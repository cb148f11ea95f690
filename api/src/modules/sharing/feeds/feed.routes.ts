import type { OutputOf } from '@altavoz/contracts/endpoint';
import { createFeed, listFeeds, readFeed, restoreFeed, revokeFeed } from '@altavoz/contracts/feeds';
import { AppError } from '../../../platform/app-error.js';
import { RawAnswer } from '../../../platform/http/answer.js';
import { publicRoute, route, type Limit, type Route } from '../../../platform/http/route.js';
import { presentMoment, presentStored } from '../../../platform/present.js';
import type { Feed } from './feed.model.js';
import type { FeedService } from './feed.service.js';

/** An office behind one address has many programs that look every few minutes. */
const LIMIT: Limit = { max: 600, windowMs: 600_000 };

export function feedRoutes(feeds: FeedService): Route[] {
  return [
    route(listFeeds, async ({ actor, params }) => ({
      items: (await feeds.list(actor, params.campaignId)).map(presentFeed),
    })),
    route(createFeed, async ({ actor, params, body }) => {
      const { made, url } = await feeds.create(actor, params.campaignId, body);
      return { ...presentFeed(made), url };
    }),
    route(revokeFeed, async ({ actor, params }) => feeds.revoke(actor, params.campaignId, params.feedId)),
    route(restoreFeed, async ({ actor, params }) =>
      presentFeed(await feeds.restore(actor, params.campaignId, params.feedId)),
    ),
    publicRoute(
      readFeed,
      async ({ params }) => {
        const feed = await feeds.read(params.token);
        if (!feed) throw new AppError('link-expired', { detail: 'This feed was ended.' });
        return new RawAnswer('text/calendar; charset=utf-8', feed.text, {
          etag: feed.tag,
          'cache-control': 'private, no-cache',
          'x-robots-tag': 'noindex',
        });
      },
      { limits: [LIMIT] },
    ),
  ];
}

function presentFeed(feed: Feed): OutputOf<typeof listFeeds>['items'][number] {
  const { name, language, filters, lastUsedAt } = feed;
  return { ...presentStored(feed), name, language, filters, lastReadAt: presentMoment(lastUsedAt) };
}
