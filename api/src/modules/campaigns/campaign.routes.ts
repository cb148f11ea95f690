import {
  archiveCampaign,
  closeCampaign,
  copyCampaign,
  createCampaign,
  deleteCampaign,
  getCampaign,
  listCampaigns,
  updateCampaign,
} from '@altavoz/contracts/campaigns';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentCampaign } from './campaign.presenter.js';
import type { CampaignService } from './campaign.service.js';

export function campaignRoutes(campaigns: CampaignService): Route[] {
  return [
    route(listCampaigns, async ({ actor, query }) =>
      presentPage(await campaigns.list(actor, query.status, query), presentCampaign),
    ),
    route(createCampaign, async ({ actor, body }) => presentCampaign(await campaigns.create(actor, body))),
    route(copyCampaign, async ({ actor, params, body }) =>
      presentCampaign(await campaigns.copy(actor, params.campaignId, body)),
    ),
    route(getCampaign, async ({ actor, params }) =>
      presentCampaign(await campaigns.get(actor, params.campaignId)),
    ),
    route(updateCampaign, async ({ actor, params, version, body }) =>
      presentCampaign(await campaigns.update(actor, params.campaignId, version, body)),
    ),
    route(deleteCampaign, async ({ actor, params, version }) =>
      campaigns.remove(actor, params.campaignId, version),
    ),
    route(closeCampaign, async ({ actor, params, version }) =>
      presentCampaign(await campaigns.transition(actor, params.campaignId, version, 'close')),
    ),
    route(archiveCampaign, async ({ actor, params, version }) =>
      presentCampaign(await campaigns.transition(actor, params.campaignId, version, 'archive')),
    ),
  ];
}
