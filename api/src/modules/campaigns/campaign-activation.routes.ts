import { activateCampaign } from '@altavoz/contracts/campaigns';
import { route, type Route } from '../../platform/http/route.js';
import type { CampaignActivationService } from './campaign-activation.service.js';
import { presentCampaign } from './campaign.presenter.js';

export function campaignActivationRoutes(activation: CampaignActivationService): Route[] {
  return [
    route(activateCampaign, async ({ actor, params, version }) =>
      presentCampaign(await activation.activate(actor, params.campaignId, version)),
    ),
  ];
}
