import { campaignActivationRoutes } from './campaign-activation.routes.js';
import { CampaignActivationService } from './campaign-activation.service.js';

/** Apart from the campaigns themselves, because it looks at everything that is built on them. */
export function campaignActivationModule(needs: ConstructorParameters<typeof CampaignActivationService>[0]) {
  return { routes: campaignActivationRoutes(new CampaignActivationService(needs)) };
}
