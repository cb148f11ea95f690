import type { Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';
import type { CampaignStatus, CampaignTransition } from './campaign.js';

/** Draft → active → closed → archived; a draft that came to nothing is archived at once, and nothing is deleted. */
const CAMPAIGN_TRANSITION_TABLE: TransitionTable<CampaignStatus, CampaignTransition> = {
  activate: { from: ['draft'], to: 'active' },
  close: { from: ['active'], to: 'closed' },
  archive: { from: ['draft', 'closed'], to: 'archived' },
};

/** The status after an action, or why it is not possible now. Activation also asks `checkActivation`. */
export function transitionCampaign(
  status: CampaignStatus,
  action: CampaignTransition,
): Result<CampaignStatus, WrongStatus<CampaignStatus, CampaignTransition>> {
  return transition(CAMPAIGN_TRANSITION_TABLE, status, action);
}
