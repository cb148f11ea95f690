import { compareDays } from '../../shared/plain-date.js';
import { warning, type Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/** How many activities count as the first ones. */
const FIRST = 3;

const subject: Finding['subject'] = { kind: 'audience' };

/**
 * The internal public comes first: it is among the audiences, some tactic and some message are meant for it, and
 * one of the first three activities is. General messages speak to everyone, so they count.
 */
export const rw13InternalFirst: Rule = {
  id: 'RW13',
  level: 'warning',
  source: 'D6',
  evaluate: ({ audiences, messages, tactics }) => {
    const internal = new Set(
      audiences.filter((audience) => audience.publics.includes('internal')).map((audience) => audience.id),
    );
    if (internal.size === 0) return [warning('RW13', subject, 'internal-audience-missing')];
    const isInternal = (item: { readonly audienceIds: readonly string[] }) =>
      item.audienceIds.some((id) => internal.has(id));
    const findings: Finding[] = [];
    const live = messages.filter((message) => message.status !== 'retired');
    if (live.length > 0 && !live.some((message) => message.kind === 'general' || isInternal(message))) {
      findings.push(warning('RW13', subject, 'internal-without-message'));
    }
    const planned = tactics.filter((tactic) => tactic.status !== 'cancelled');
    if (planned.length > 0 && !planned.some(isInternal)) {
      return [...findings, warning('RW13', subject, 'internal-without-tactic')];
    }
    const first = planned
      .flatMap((tactic) => (tactic.start ? [{ start: tactic.start, tactic }] : []))
      .sort((a, b) => compareDays(a.start, b.start))
      .slice(0, FIRST);
    if (first.length === FIRST && !first.some(({ tactic }) => isInternal(tactic))) {
      findings.push(warning('RW13', subject, 'internal-not-first', { first: FIRST }));
    }
    return findings;
  },
};
