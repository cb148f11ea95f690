import type { Role } from '../accounts/role.js';
import { warning, type Finding } from '../checks/finding.js';
import type { PlainDateString } from '../shared/plain-date.js';
import { isActive, type PersonInCampaign } from './official-spokesperson.js';

/** Where an ambassador stands with the guidelines of the office. */
export type Acknowledgement = 'none' | 'outdated' | 'current';

/** Acknowledging an earlier text is not acknowledging this one. */
export function acknowledgement(
  acknowledged: number | null | undefined,
  guidelines: number | null,
): Acknowledgement {
  if (acknowledged === null || acknowledged === undefined || guidelines === null) return 'none';
  return acknowledged === guidelines ? 'current' : 'outdated';
}

/**
 * RW21: an ambassador has themes, is believed for a reason and knows the guidelines in force. Those who have left are
 * let be; those named for a later day are not, because that is when it is prepared.
 */
export function checkAmbassadors(
  people: readonly PersonInCampaign[],
  guidelines: number | null,
  day: PlainDateString,
): Finding[] {
  const ambassadors = people.filter(
    ({ role, activeTo }) => role === 'ambassador' && !(activeTo && activeTo < day),
  );
  const findings = ambassadors.flatMap(({ id, label, themes = [], credibility = '', acknowledged }) => {
    const subject: Finding['subject'] = { kind: 'person', id, label };
    return [
      ...(themes.length === 0 ? [warning('RW21', subject, 'ambassador-without-themes')] : []),
      ...(credibility.trim() === '' ? [warning('RW21', subject, 'ambassador-without-credibility')] : []),
      ...(guidelines !== null && acknowledgement(acknowledged, guidelines) !== 'current'
        ? [warning('RW21', subject, 'guidelines-not-acknowledged', { number: guidelines })]
        : []),
    ];
  });
  return ambassadors.length > 0 && guidelines === null
    ? [warning('RW21', { kind: 'person' }, 'guidelines-missing'), ...findings]
    : findings;
}

/**
 * The themes that limit which messages an account is given, wherever it asks for them; null for everything. Only
 * accounts of ambassadors are limited: everybody else works for the whole campaign.
 */
export function themesGivenTo(
  account: Role,
  rows: readonly Held[],
  day: PlainDateString,
): readonly string[] | null {
  return account === 'ambassador' ? themesToSpeakAbout(rows, day) : null;
}

/** The roles that one account holds or held as ambassador of a campaign. */
type Held = Pick<PersonInCampaign, 'role' | 'themes' | 'activeFrom' | 'activeTo'>;

/**
 * What an account speaks about as an ambassador on that day; null when nothing limits it, because nobody has made it
 * an ambassador of this campaign. Whoever has left, or has no themes yet, gets nothing to say.
 */
export function themesToSpeakAbout(rows: readonly Held[], day: PlainDateString): string[] | null {
  const theirs = rows.filter(({ role }) => role === 'ambassador');
  if (theirs.length === 0) return null;
  const now = theirs.filter((row) => isActive(row, day));
  return [...new Set(now.flatMap(({ themes = [] }) => themes))];
}
