import type { createCampaign } from '@altavoz/contracts/campaigns';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { presentStored } from '../../platform/present.js';
import type { Campaign } from './campaign.js';

export function presentCampaign(campaign: Campaign): OutputOf<typeof createCampaign> {
  const {
    name,
    start,
    end,
    timeZone,
    currency,
    phase,
    language,
    gapThresholdDays,
    partners,
    pillars,
    holidays,
    parentStrategy,
    // A row of before does not say.
    successDefinition = '',
    status,
  } = campaign;
  return {
    ...presentStored(campaign),
    name,
    start,
    end,
    timeZone,
    currency,
    phase,
    language,
    gapThresholdDays,
    partners,
    pillars,
    holidays,
    parentStrategy,
    successDefinition,
    status,
    activatedAt: campaign.activatedAt?.toISOString() ?? null,
  };
}
