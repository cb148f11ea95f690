import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { useState } from 'react';
import { useCampaign } from '../../shared/session/campaign.js';

/** Today on the wall calendar of the campaign's zone, as it was when the screen or dialog opened. */
export function useCampaignDay(): string {
  const zone = useCampaign()?.timeZone ?? 'UTC';
  const [now] = useState(() => Date.now());
  return dayAt(now, zone);
}
