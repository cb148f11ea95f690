import { rangesOf } from '../../calendar/expand-recurrence.js';
import { inForce } from '../../messages/message-in-force.js';
import { compareDays, daysBetween, monthOf, type PlainDateString } from '../../shared/plain-date.js';
import { monthsBetween } from '../../shared/plain-month.js';
import { isOnCalendar } from '../../tactics/tactic-transitions.js';
import type { CampaignState } from '../campaign-state.js';
import { warning, type Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/** How long an approved message may rest. */
const UNUSED_DAYS = 30;

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
  const lastUse = new Map<string, PlainDateString>();
  for (const tactic of tactics) {
    const begun = isOnCalendar(tactic.status) ? rangesOf(tactic).filter(({ start }) => start <= today) : [];
    const ended = begun
      .map(({ end }) => end)
      .sort(compareDays)
      .at(-1);
    if (ended === undefined) continue;
    const last = ended < today ? ended : today;
    for (const id of tactic.messageIds) {
      const known = lastUse.get(id);
      if (!known || known < last) lastUse.set(id, last);
    }
  }
  return messages.flatMap((message) => {
    if (!inForce(message, today) || !message.approvedOn) return [];
    const begun = [message.approvedOn, campaign.start, message.validFrom ?? ''].sort(compareDays).at(-1);
    const since = lastUse.get(message.id) ?? begun ?? today;
    const days = daysBetween(since, today);
    if (days <= UNUSED_DAYS) return [];
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
