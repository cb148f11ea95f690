import { compareDays } from '../../shared/plain-date.js';
import type { TacticFacts } from '../campaign-state.js';
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
    const first = firstOf(planned);
    if (first.length === FIRST && !first.some(isInternal)) {
      findings.push(warning('RW13', subject, 'internal-not-first', { first: FIRST }));
    }
    return findings;
  },
};

/** The first activities by their start, in the order of the plan where they begin together; one pass. */
function firstOf(tactics: readonly TacticFacts[]): TacticFacts[] {
  const first: { readonly start: string; readonly tactic: TacticFacts }[] = [];
  for (const tactic of tactics) {
    const { start } = tactic;
    if (!start) continue;
    const place = first.findIndex((known) => compareDays(start, known.start) < 0);
    if (place === -1 && first.length === FIRST) continue;
    first.splice(place === -1 ? first.length : place, 0, { start, tactic });
    first.length = Math.min(first.length, FIRST);
  }
  return first.map(({ tactic }) => tactic);
}
