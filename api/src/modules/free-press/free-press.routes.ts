import { clips, findSimilarClips, getFreePress } from '@altavoz/contracts/clips';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentClip } from './clip.presenter.js';
import type { ClipService } from './clip.service.js';
import type { FreePressService } from './free-press.service.js';
import { METHODOLOGY } from './methodology.js';

export function freePressRoutes(service: ClipService, freePress: FreePressService): Route[] {
  return [
    route(clips.list, async ({ actor, params, query }) => {
      const { limit, cursor, ...filters } = query;
      const page = await service.list(actor, params.campaignId, filters, { limit, cursor });
      return { ...presentPage(page, presentClip), methodology: METHODOLOGY };
    }),
    route(clips.create, async ({ actor, params, body }) =>
      presentClip(await service.create(actor, params.campaignId, body)),
    ),
    route(findSimilarClips, async ({ actor, params, query }) => ({
      items: (await service.similar(actor, params.campaignId, query)).map(({ likeness, clip }) => ({
        likeness,
        clip: presentClip(clip),
      })),
    })),
    route(clips.get, async ({ actor, params }) =>
      presentClip(await service.get(actor, params.campaignId, params.clipId)),
    ),
    route(clips.update, async ({ actor, params, body, version }) =>
      presentClip(await service.update(actor, params.campaignId, params.clipId, version, body)),
    ),
    route(clips.remove, ({ actor, params, version }) =>
      service.remove(actor, params.campaignId, params.clipId, version),
    ),
    route(getFreePress, ({ actor, params, query }) => freePress.summary(actor, params.campaignId, query)),
  ];
}
