import { followLink, getBulletinResult, openBulletin } from '@altavoz/contracts/bulletin-result';
import { AppError } from '../../platform/app-error.js';
import { RawAnswer } from '../../platform/http/answer.js';
import { publicRoute, route, type Limit, type Route } from '../../platform/http/route.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { TallyService } from './tally.service.js';

/** An office behind one address reads its mail; a robot does not make a bulletin famous. */
const LIMITS: readonly Limit[] = [{ max: 600, windowMs: 3_600_000 }];

/** One transparent point. */
const POINT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export function tallyRoutes(tallies: TallyService, organizations: OrganizationService): Route[] {
  return [
    route(getBulletinResult, ({ actor, params }) =>
      tallies.resultOf(actor, params.campaignId, params.bulletinId),
    ),
    publicRoute(
      openBulletin,
      async ({ params, context }) => {
        const organization = await organizations.first();
        if (organization) await tallies.open(organization, params.bulletinId, context);
        return new RawAnswer('image/gif', POINT);
      },
      { limits: LIMITS },
    ),
    publicRoute(
      followLink,
      async ({ params, context }) => {
        const organization = await organizations.first();
        const target =
          organization && (await tallies.follow(organization, params.bulletinId, params.link, context));
        if (!target) throw new AppError('not-found', { detail: 'No bulletin has a link here.' });
        return new RawAnswer('text/plain; charset=utf-8', '', {
          location: target,
          'referrer-policy': 'no-referrer',
        });
      },
      { limits: LIMITS },
    ),
  ];
}
