import { blocking, type Finding } from '../checks/finding.js';
import type { Label } from '../shared/language.js';
import type { PlainDateString } from '../shared/plain-date.js';
import type { PersonRole } from './person.js';

export interface PersonInCampaign {
  readonly id: string;
  readonly label: Label;
  readonly role: PersonRole;
  /** The government area of a liaison. */
  readonly area?: string | undefined;
  /** What an ambassador speaks about, and why they are believed (M4). */
  readonly themes?: readonly string[] | undefined;
  readonly credibility?: string | undefined;
  /** The version of the guidelines that an ambassador acknowledged. */
  readonly acknowledged?: number | null | undefined;
  readonly activeFrom?: PlainDateString | null | undefined;
  readonly activeTo?: PlainDateString | null | undefined;
}

/** Whether the person holds the role on that day; without dates they always do. */
export function isActive(
  person: Pick<PersonInCampaign, 'activeFrom' | 'activeTo'>,
  day: PlainDateString,
): boolean {
  return !(person.activeFrom && day < person.activeFrom) && !(person.activeTo && day > person.activeTo);
}

/** The official spokespeople of a day, who should be one. */
export function officialSpokespeople<P extends PersonInCampaign>(
  people: readonly P[],
  day: PlainDateString,
): P[] {
  return people.filter((person) => person.role === 'official-spokesperson' && isActive(person, day));
}

/** RH8: one voice. Two official spokespeople never hold the role on the same day; former ones stay in the record. */
export function checkOfficialSpokesperson(people: readonly PersonInCampaign[]): Finding[] {
  const official = people
    .filter((person) => person.role === 'official-spokesperson')
    .sort((a, b) => ((a.activeFrom ?? '') < (b.activeFrom ?? '') ? -1 : 1));
  return official.flatMap((person, index) => {
    const before = official
      .slice(0, index)
      .find((other) => !other.activeTo || other.activeTo >= (person.activeFrom ?? ''));
    if (!before) return [];
    const subject: Finding['subject'] = { kind: 'person', id: person.id, label: person.label };
    return [blocking('RH8', subject, 'spokesperson-several', { other: before.label, otherId: before.id })];
  });
}
