import type { Role } from '../accounts/role.js';
import type { MessageTransition } from './message.js';

/** Somebody with an account who can sign in. */
export interface Hearer {
  readonly id: string;
  readonly role: Role;
  /** Speaks for the campaign; the themes that they speak about, null for all of them. Undefined for everybody else. */
  readonly speaksAbout?: readonly string[] | null | undefined;
}

interface NewsRequest {
  readonly action: MessageTransition;
  readonly actorId: string;
  /** Who wrote the version, and who submitted it. */
  readonly involvedIds: readonly string[];
  readonly approverIds: readonly string[];
  /** The themes of the words that are approved or withdrawn. */
  readonly themes: readonly string[];
  readonly people: readonly Hearer[];
}

/**
 * M6: whom a step of a message concerns. A submission those who may decide it; a return those who wrote it; words that
 * begin or cease to hold, those who wrote them and everyone who says them. Nobody hears of what they did themselves.
 */
export function hearersOf(news: NewsRequest): string[] {
  const { action, actorId, involvedIds, approverIds, themes, people } = news;
  const concerns = ({ id, speaksAbout }: Hearer): boolean => {
    const involved = involvedIds.includes(id);
    if (action === 'submit') return approverIds.includes(id) && !involved;
    if (action === 'return') return involved;
    return involved || (speaksAbout !== undefined && speaks(speaksAbout, themes));
  };
  return people.filter((person) => person.id !== actorId && concerns(person)).map(({ id }) => id);
}

function speaks(about: readonly string[] | null, themes: readonly string[]): boolean {
  return about === null || themes.some((theme) => about.includes(theme));
}
