import { areasWithoutLiaison, isSameArea } from '@altavoz/domain/people/areas';
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
  /** Areas that the campaign counts on, or that had somebody once, and have nobody now (RW12). */
  readonly emptyAreas: readonly { readonly name: string; readonly next: Person | undefined }[];
  readonly ambassadors: readonly Person[];
  /** The ambassadors of each theme that somebody speaks about; those without any stand last, under null. */
  readonly byTheme: readonly { readonly theme: string | null; readonly ambassadors: readonly Person[] }[];
  readonly office: readonly Person[];
}

const ended = ({ activeTo }: Person, day: string): boolean => activeTo !== null && activeTo < day;
const byName = (a: string, b: string): number => a.localeCompare(b, 'es');

/** Who may say what on a day, and in which of the campaign's areas there is nobody (M1-M5). */
export function voicesOn(people: readonly Person[], day: string, counted: readonly string[] = []): Voices {
  const holds = (role: Person['role']): Person[] =>
    people
      .filter((person) => person.role === role && !ended(person, day))
      .sort((a, b) => byName(a.name, b.name));
  const official = people.filter(({ role }) => role === 'official-spokesperson');
  const liaisons = holds('area-liaison');
  const named = people.filter(({ role, area }) => role === 'area-liaison' && area !== '');
  const every = distinctAreas([...counted, ...named.map(({ area }) => area)]);
  const empty = areasWithoutLiaison(every, people, day);
  const ambassadors = holds('ambassador');
  return {
    spokesperson: official.find((person) => person.activeFrom <= day && !ended(person, day)),
    next: official.find(({ activeFrom }) => activeFrom > day),
    former: official
      .filter((person) => ended(person, day))
      .sort((a, b) => (a.activeFrom < b.activeFrom ? 1 : -1)),
    areas: every
      .filter((area) => !empty.includes(area))
      .sort(byName)
      .map((name) => ({ name, liaisons: liaisons.filter(({ area }) => isSameArea(area, name)) })),
    emptyAreas: empty.sort(byName).map((name) => ({
      name,
      next: liaisons.find(({ area }) => isSameArea(area, name)),
    })),
    ambassadors,
    byTheme: byTheme(ambassadors),
    office: [...holds('communications-leader'), ...holds('community-manager')],
  };
}

/** The same area written in two ways is one. */
const distinctAreas = (areas: readonly string[]): string[] =>
  areas.filter((area, index) => areas.findIndex((one) => isSameArea(one, area)) === index);

function byTheme(ambassadors: readonly Person[]): Voices['byTheme'] {
  const themes = [...new Set(ambassadors.flatMap((person) => person.themes))].sort(byName);
  const lost = ambassadors.filter((person) => person.themes.length === 0);
  return [
    ...themes.map((theme) => ({
      theme,
      ambassadors: ambassadors.filter((person) => person.themes.includes(theme)),
    })),
    ...(lost.length > 0 ? [{ theme: null, ambassadors: lost }] : []),
  ];
}
