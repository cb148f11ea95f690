import { rangesOf } from '../../calendar/expand-recurrence.js';
import { inForce } from '../../messages/message-in-force.js';
import { lastUse, restOf } from '../../messages/message-rest.js';
import { monthOf, type PlainDateString } from '../../shared/plain-date.js';
import { monthsBetween } from '../../shared/plain-month.js';
import { isOnCalendar } from '../../tactics/tactic-transitions.js';
import type { CampaignState } from '../campaign-state.js';
import { warning, type Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/**
 * Messages in force that no activity has carried for a while, and months with activities that carry no general
 * message. Repeating a message is good and never told.
 */
export const rw14MessagesInUse: Rule = {
  id: 'RW14',
  level: 'warning',
  source: 'F3',
  evaluate: (state) => [...unusedMessages(state), ...monthsWithoutGeneral(state)],
};

function unusedMessages({ campaign, messages, tactics, today }: CampaignState): Finding[] {
  if (campaign.status !== 'active') return [];
  const lastUses = new Map<string, PlainDateString>();
  for (const tactic of tactics) {
    const last = isOnCalendar(tactic.status) ? lastUse(rangesOf(tactic), today) : undefined;
    if (last === undefined) continue;
    for (const id of tactic.messageIds) {
      const known = lastUses.get(id);
      if (!known || known < last) lastUses.set(id, last);
    }
  }
  return messages.flatMap((message) => {
    if (!inForce(message, today) || !message.approvedOn) return [];
    const begins = [message.approvedOn, campaign.start, message.validFrom ?? ''];
    const rest = restOf({ lastUse: lastUses.get(message.id), begins, today });
    if (!rest) return [];
    const { since, days } = rest;
    return [
      warning('RW14', { kind: 'message', id: message.id, label: message.label }, 'message-unused', {
        since,
        days,
      }),
    ];
  });
}

function monthsWithoutGeneral({ campaign, messages, tactics, today }: CampaignState): Finding[] {
  const general = new Set(
    messages.filter((message) => message.kind === 'general').map((message) => message.id),
  );
  const carried = new Map<string, boolean>();
  for (const tactic of tactics) {
    if (!isOnCalendar(tactic.status)) continue;
    const says = tactic.messageIds.some((id) => general.has(id));
    for (const { start, end } of rangesOf(tactic)) {
      for (const month of monthsBetween(start, end)) carried.set(month, says || carried.get(month) === true);
    }
  }
  return [...carried]
    .filter(([month, says]) => !says && month >= monthOf(today) && month <= monthOf(campaign.end))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month]) => warning('RW14', { kind: 'calendar' }, 'month-without-general-message', { month }));
}
