import type { OutputOf } from '@altavoz/contracts/endpoint';
import {
  createShare,
  listShares,
  restoreShare,
  revokeShare,
  sharedPage as pageEndpoint,
} from '@altavoz/contracts/shares';
import { AppError } from '../../../platform/app-error.js';
import { RawAnswer } from '../../../platform/http/answer.js';
import { publicRoute, route, type Limit, type Route } from '../../../platform/http/route.js';
import { presentMoment, presentStored } from '../../../platform/present.js';
import type { OrganizationService } from '../../organization/organization.service.js';
import type { Share } from './share.model.js';
import type { ShareService } from './share.service.js';
import { sharedPage } from './shared-page.js';

/** A link that is passed around a town hall is read by many behind one address. */
const LIMIT: Limit = { max: 120, windowMs: 60_000 };

export function shareRoutes(shares: ShareService, organizations: OrganizationService): Route[] {
  return [
    route(listShares, async ({ actor, params }) => ({
      items: (await shares.list(actor, params.campaignId)).map(presentShare),
    })),
    route(createShare, async ({ actor, params, body }) => {
      const { made, url } = await shares.create(actor, params.campaignId, body);
      return { ...presentShare(made), url };
    }),
    route(revokeShare, async ({ actor, params }) => shares.revoke(actor, params.campaignId, params.shareId)),
    route(restoreShare, async ({ actor, params }) =>
      presentShare(await shares.restore(actor, params.campaignId, params.shareId)),
    ),
    publicRoute(
      pageEndpoint,
      async ({ params, query }) => {
        const shared = await shares.read(params.token);
        if (!shared)
          throw new AppError('link-expired', { detail: 'This link was ended or its day has passed.' });
        const { organizationId } = shared.share;
        const { name } = await organizations.get({ organizationId });
        const language = query.language ?? shared.share.language;
        const html = sharedPage({ ...shared, language, organization: name });
        // The address is the key: it is neither indexed, nor kept on the way, nor told to the sites that are linked.
        return new RawAnswer('text/html; charset=utf-8', html, {
          'x-robots-tag': 'noindex, nofollow',
          'referrer-policy': 'no-referrer',
          'cache-control': 'private, no-store',
        });
      },
      { limits: [LIMIT] },
    ),
  ];
}

function presentShare(share: Share): OutputOf<typeof listShares>['items'][number] {
  const { name, language, filters, expiresOn, madeBy, lastUsedAt } = share;
  return {
    ...presentStored(share),
    name,
    language,
    filters,
    expiresOn,
    madeBy: { name: madeBy.name },
    lastReadAt: presentMoment(lastUsedAt),
  };
}
