import { checkEssentials } from '../../campaigns/check-activation.js';
import type { Rule } from '../rule.js';

/** What a campaign needs to be active, each missing thing as its own finding. Closed campaigns are history. */
export const rh7Activation: Rule = {
  id: 'RH7',
  level: 'blocking',
  source: 'A5, C2, M1',
  evaluate: (state) =>
    state.campaign.status === 'draft' || state.campaign.status === 'active' ? checkEssentials(state) : [],
};
