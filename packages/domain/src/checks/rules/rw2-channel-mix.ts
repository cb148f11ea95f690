import { CHANNEL_TYPES } from '../../tactics/tactic.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Every channel type has a tactic. An empty plan is not told four times that it is empty. */
export const rw2ChannelMix: Rule = {
  id: 'RW2',
  level: 'warning',
  source: 'K2',
  evaluate: ({ tactics }) => {
    const used = new Set(
      tactics.filter((tactic) => tactic.status !== 'cancelled').map((tactic) => tactic.channelType),
    );
    if (used.size === 0) return [];
    return CHANNEL_TYPES.filter((channelType) => !used.has(channelType)).map((channelType) =>
      warning('RW2', { kind: 'campaign' }, 'channel-type-empty', { channelType }),
    );
  },
};
