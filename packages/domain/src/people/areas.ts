import type { PlainDateString } from '../shared/plain-date.js';
import { isActive, type PersonInCampaign } from './official-spokesperson.js';

const plain = (area: string): string => area.trim().toLocaleLowerCase();

/** Whether two ways of writing a government area mean the same one. */
export function isSameArea(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** M2: the government areas in which nobody carries the messages on that day. */
export function areasWithoutLiaison(
  areas: readonly string[],
  people: readonly Pick<PersonInCampaign, 'role' | 'area' | 'activeFrom' | 'activeTo'>[],
  day: PlainDateString,
): string[] {
  const covered = people
    .filter((person) => person.role === 'area-liaison' && isActive(person, day))
    .map(({ area }) => area ?? '');
  return areas.filter((area) => !covered.some((one) => isSameArea(one, area)));
}
