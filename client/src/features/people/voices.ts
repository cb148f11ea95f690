import type { Person } from '../../shared/plan/people.js';

export interface Area {
  readonly name: string;
  readonly liaisons: readonly Person[];
}

export interface Voices {
  /** Who holds the role on the day (RH8: one). */
  readonly spokesperson: Person | undefined;
  /** Named from a later day on. */
  readonly next: Person | undefined;
  /** Who held it before, the latest first. */
  readonly former: readonly Person[];
  readonly areas: readonly Area[];
  /** Areas that had somebody once and have nobody now. */
  readonly emptyAreas: readonly string[];
  readonly ambassadors: readonly Person[];
  readonly office: readonly Person[];
}

const ended = ({ activeTo }: Person, day: string): boolean => activeTo !== null && activeTo < day;
const byName = (a: string, b: string): number => a.localeCompare(b, 'es');

/** Who may say what on a day, and in which areas there is nobody (M1-M5). */
export function voicesOn(people: readonly Person[], day: string): Voices {
  const holds = (role: Person['role']): Person[] =>
    people
      .filter((person) => person.role === role && !ended(person, day))
      .sort((a, b) => byName(a.name, b.name));
  const official = people.filter(({ role }) => role === 'official-spokesperson');
  const liaisons = holds('area-liaison');
  const every = new Set(
    people.filter(({ role, area }) => role === 'area-liaison' && area !== '').map(({ area }) => area),
  );
  const held = new Set(liaisons.map(({ area }) => area));
  return {
    spokesperson: official.find((person) => person.activeFrom <= day && !ended(person, day)),
    next: official.find(({ activeFrom }) => activeFrom > day),
    former: official
      .filter((person) => ended(person, day))
      .sort((a, b) => (a.activeFrom < b.activeFrom ? 1 : -1)),
    areas: [...held].sort(byName).map((name) => ({
      name,
      liaisons: liaisons.filter(({ area }) => area === name),
    })),
    emptyAreas: [...every].filter((area) => !held.has(area)).sort(byName),
    ambassadors: holds('ambassador'),
    office: [...holds('communications-leader'), ...holds('community-manager')],
  };
}
