import { followUp, pressReleases as endpoints } from '@altavoz/contracts/press-releases';
import type { Scope } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentPressRelease } from './press-release.presenter.js';
import type { PressReleaseService } from './press-release.service.js';
import type { PressRelease } from './press-release.js';

export function pressReleaseRoutes(releases: PressReleaseService): Route[] {
  const one = async (scope: Scope, release: PressRelease) =>
    presentPressRelease(await releases.view(scope, release));
  return [
    route(endpoints.list, async ({ actor, params, query }) => {
      const { items, nextCursor } = await releases.list(actor, params.campaignId, query);
      const views = await releases.viewsOf(actor, params.campaignId, items);
      return { items: views.map(presentPressRelease), nextCursor };
    }),
    route(endpoints.create, async ({ actor, params, body }) =>
      one(actor, await releases.begin(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      one(actor, await releases.get(actor, params.campaignId, params.pressReleaseId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      one(actor, await releases.update(actor, params.campaignId, params.pressReleaseId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      releases.remove(actor, params.campaignId, params.pressReleaseId, version),
    ),
    route(followUp, ({ actor, params, query }) => releases.followUp(actor, params.campaignId, query.weeks)),
  ];
}
